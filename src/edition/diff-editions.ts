import { openImmutableSqlite } from '#doors/sqlite.ts'
import { diffInputs, diffVersions, type InputChanges, type VersionChange } from './diff/diff-inputs.ts'
import { diffQualities, type QualityChanges } from './diff/diff-qualities.ts'
import { diffRoster, type RosterChanges } from './diff/diff-roster.ts'
import { openEdition } from './open-edition.ts'
import type { Edition } from './reader-contract.ts'

interface DiffOptions {
  /** Points of 0–100 from which a quality counts as changed. */
  pointsMin?: number
  /** How many examples of each kind are named; all are counted. */
  examplesMax?: number
  onStep?: (detail: string, done: number, total: number) => void
}

const STEPS = 3

export interface EditionDiff {
  older: DiffedEdition
  newer: DiffedEdition
  /** Same inputs and versions: whatever differs below would be a mistake. */
  isSameSource: boolean
  inputs: InputChanges
  versions: VersionChange[]
  roster: RosterChanges
  qualities: QualityChanges[]
  pointsMin: number
}

export interface DiffedEdition {
  path: string
  id: string
  sha256: string | null
  title: string
  listed: number
}

/** What changed from one edition to another, and the inputs and versions that explain it. */
export function diffEditions(
  olderPath: string,
  newerPath: string,
  { pointsMin = 1, examplesMax = 20, onStep = () => {} }: DiffOptions = {},
): EditionDiff {
  onStep('the editions', 0, STEPS)
  const older = openEdition(olderPath)
  const newer = openEdition(newerPath)
  const olderFile = openImmutableSqlite(olderPath)
  const newerFile = openImmutableSqlite(newerPath)
  try {
    onStep('who came, went and moved', 1, STEPS)
    const roster = diffRoster(olderFile, newerFile, examplesMax)
    onStep('whose qualities changed', 2, STEPS)
    return {
      older: describe(older),
      newer: describe(newer),
      isSameSource: older.stamp.id === newer.stamp.id,
      inputs: diffInputs(older.manifest, newer.manifest),
      versions: diffVersions(older.manifest, newer.manifest),
      roster,
      qualities: diffQualities(older, newer, { pointsMin, examplesMax }),
      pointsMin,
    }
  } finally {
    for (const open of [older, newer, olderFile, newerFile]) open.close()
  }
}

function describe({ path, stamp, columns }: Edition): DiffedEdition {
  return { path, id: stamp.id, sha256: stamp.sha256, title: stamp.title, listed: columns.count }
}
