import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildEdition } from '#edition/build.ts'
import { generateState } from '#fixtures/generate-state.ts'
import type { Io } from './io.ts'

// Enough for every discipline to have peers, small enough for a first start.
export const DEMO = { clinicians: 3000, seed: 7 }

/** Makes the fictional demo where there is no edition, from files in the official layouts; once. */
export async function makeDemo(dataFolder: string, io: Io): Promise<void> {
  const editionPath = join(dataFolder, 'edition.sqlite')
  if (existsSync(editionPath)) return
  const folder = join(dataFolder, 'demo')
  io.note('No edition yet: making a fictional state to look at (once) …')
  await rm(folder, { recursive: true, force: true })
  await generateState({ folder, ...DEMO })
  const { manifest } = await buildEdition({ folders: [folder], editionPath })
  io.note(`Made ${manifest.inputs.length} fictional files in the official layouts (${folder}) and an edition from them.`)
}
