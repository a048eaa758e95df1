import { createHash } from 'node:crypto'
import type { Manifest } from './manifest.ts'

/** Twelve hexadecimal digits that name an edition: a digest over what it was made from, inputs and versions. */
export function editionId({ schemaVersion, codeVersion, title, fictional, inputs, measures }: Manifest): string {
  const made = {
    schemaVersion,
    codeVersion,
    title,
    fictional,
    inputs: inputs.map(({ source, release, releaseDate, sha256 }) => [source, release, releaseDate, sha256]),
    measures: measures.map(({ id, version }) => [id, version]),
  }
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 12)
}
