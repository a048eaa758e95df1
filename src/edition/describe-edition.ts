import { statSync } from 'node:fs'
import type { EditionStamp } from '#domain/contract.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { ExpectationResult, InputRecord, Manifest } from './manifest.ts'
import { openEdition } from './open-edition.ts'

/** What `spinewise edition info` says: the manifest, summed up. */
export interface EditionInfo {
  path: string
  bytes: number
  edition: EditionStamp
  schemaVersion: number
  counts: Manifest['counts']
  listedByDiscipline: { discipline: DisciplineId; clinicians: number }[]
  inputs: InputRecord[]
  absentSources: Manifest['absentSources']
  measures: Manifest['measures']
  expectations: { met: number; failed: ExpectationResult[] }
}

export function describeEdition(path: string): EditionInfo {
  const { stamp, manifest, columns, close } = openEdition(path)
  const counts = new Array<number>(DISCIPLINE_IDS.length).fill(0)
  for (const discipline of columns.discipline) counts[discipline]! += 1
  close()
  const failed = manifest.expectations.filter(({ holds }) => !holds)
  return {
    path,
    bytes: statSync(path).size,
    edition: stamp,
    schemaVersion: manifest.schemaVersion,
    counts: manifest.counts,
    listedByDiscipline: DISCIPLINE_IDS.map((discipline, place) => ({ discipline, clinicians: counts[place]! })).filter(
      ({ clinicians }) => clinicians > 0,
    ),
    inputs: manifest.inputs,
    absentSources: manifest.absentSources,
    measures: manifest.measures,
    expectations: { met: manifest.expectations.length - failed.length, failed },
  }
}
