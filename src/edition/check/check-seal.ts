import { readSeal } from '#edition/seal.ts'
import type { EditionCheck } from './edition-check.ts'

/** Every byte of the file is as it was when it was written, whatever hash stands beside it. */
export async function checkSeal(path: string): Promise<EditionCheck> {
  const { written, expected } = await readSeal(path)
  const holds = written !== undefined && written === expected
  const found = written === undefined ? 'no seal' : `${written}${holds ? '' : `, found ${expected ?? 'no place for it'}`}`
  return { title: 'Its seal is the SHA-256 of everything else in the file', holds, found }
}
