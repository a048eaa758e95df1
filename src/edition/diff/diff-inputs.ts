import type { InputRecord, Manifest } from '#edition/manifest.ts'

export type InputName = Pick<InputRecord, 'source' | 'release' | 'file' | 'sha256' | 'accepted'>

export interface InputChanges {
  added: InputName[]
  removed: InputName[]
}

/** A version of the code, the schema or a measure that is not the same; null where one edition lacks the measure. */
export interface VersionChange {
  what: string
  from: string | null
  to: string | null
}

/** Inputs are the same where their bytes are. */
export function diffInputs(older: Manifest, newer: Manifest): InputChanges {
  return { added: listAbsent(newer, older), removed: listAbsent(older, newer) }
}

export function diffVersions(older: Manifest, newer: Manifest): VersionChange[] {
  const from = versionsOf(older)
  const to = versionsOf(newer)
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((what) => ({ what, from: from.get(what) ?? null, to: to.get(what) ?? null }))
    .filter((change) => change.from !== change.to)
}

function listAbsent({ inputs }: Manifest, other: Manifest): InputName[] {
  const hashes = new Set(other.inputs.map(({ sha256 }) => sha256))
  return inputs
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ source, release, file, sha256, accepted }) => ({ source, release, file, sha256, accepted }))
}

function versionsOf({ codeVersion, schemaVersion, measures }: Manifest): Map<string, string> {
  return new Map([
    ['code', codeVersion],
    ['schema', String(schemaVersion)],
    ...measures.map(({ id, version }): [string, string] => [id, String(version)]),
  ])
}
