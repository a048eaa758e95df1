import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spinewise } from './spinewise.ts'

export interface DemoEdition {
  dataFolder: string
  editionPath: string
  remove(): void
}

/** A fictional state and an edition of it, made by the command line in a folder of its own. */
export async function makeDemoEdition(clinicians = 600): Promise<DemoEdition> {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-demo-'))
  const dataFolder = join(folder, 'files')
  const editionPath = join(folder, 'edition.sqlite')
  await run(['data', 'synth', '--out', dataFolder, '--clinicians', String(clinicians), '--seed', '7'])
  await run(['build', '--data', dataFolder, '--edition', editionPath])
  return { dataFolder, editionPath, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

async function run(args: readonly string[]): Promise<void> {
  const { code, note } = await spinewise(args)
  if (code !== 0) throw new Error(`spinewise ${args.join(' ')} ended with ${code}: ${note}`)
}
