import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEdition } from '#edition/build.ts'
import { generateState } from '../../fixtures/generate-state.ts'

export interface DemoEdition {
  folder: string
  dataFolder: string
  editionPath: string
  remove(): void
}

/** A fictional state of a few hundred clinicians and an edition of it, in a folder of its own. */
export async function makeDemoEdition(clinicians = 600): Promise<DemoEdition> {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-demo-'))
  const dataFolder = join(folder, 'files')
  const editionPath = join(folder, 'edition.sqlite')
  await generateState({ folder: dataFolder, clinicians, seed: 7 })
  await buildEdition({ folders: [dataFolder], editionPath })
  return { folder, dataFolder, editionPath, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
