import KDBush from 'kdbush'
import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'

/** One fictional listed clinician; whatever is not given is the middle of everything. */
export interface TestClinician {
  npi: number
  discipline?: DisciplineId
  flags?: number
  places?: { lat: number; lon: number }[]
  quality?: Partial<Record<QualityId, { mean: number; variance?: number; strength?: number }>>
  indicator?: Partial<Record<IndicatorId, number>>
}

export const BOSTON = { lat: 42.36, lon: -71.06 }

const WEIGHTS: [QualityId, number][] = [
  ['knowledge', 3],
  ['knowledge', 1],
  ['knowledge', 1],
  ['knowledge', 2],
  ['specialization', 4],
  ['specialization', 1],
  ['specialization', 1],
  ['teamwork', 3],
  ['teamwork', 3],
  ['teamwork', 1],
  ['teamwork', 1],
  ['partnership', 3],
  ['partnership', 3],
  ['partnership', 4],
  ['partnership', 1],
  ['continuity', 3],
  ['continuity', 1],
  ['continuity', 1],
  ['continuity', 1],
  ['continuity', 3],
]

/** Match columns made by hand, in the shape in which an edition gives them. */
export function makeColumns(given: readonly TestClinician[]): MatchColumns {
  const clinicians = given.toSorted((a, b) => a.npi - b.npi)
  const column = (of: (clinician: TestClinician) => number) => Float64Array.from(clinicians, of)
  const mean = (id: QualityId) => column(({ quality }) => quality?.[id]?.mean ?? 0.5)
  const variance = (id: QualityId) => column(({ quality }) => quality?.[id]?.variance ?? 0.005)
  const strength = (id: QualityId) => column(({ quality }) => quality?.[id]?.strength ?? 0.6)
  const places = clinicians.flatMap(({ places = [BOSTON] }, owner) => places.map((place) => ({ ...place, owner })))
  return {
    count: clinicians.length,
    npi: column(({ npi }) => npi),
    discipline: Uint8Array.from(clinicians, ({ discipline = 'pmr' }) => DISCIPLINE_IDS.indexOf(discipline)),
    flags: Uint8Array.from(clinicians, ({ flags = 0 }) => flags),
    quality: recordOf(QUALITY_IDS, (id) => ({
      mean: mean(id),
      variance: variance(id),
      low: mean(id).map((value) => Math.max(0, value - 0.1)),
      high: mean(id).map((value) => Math.min(1, value + 0.1)),
      strength: strength(id),
      percentile: mean(id),
      known: Uint8Array.from(clinicians, () => 1),
      applyingShare: column(() => 1),
    })),
    knowledgeByCondition: recordOf(CONDITION_IDS, () => ({
      mean: mean('knowledge'),
      variance: variance('knowledge'),
      strength: strength('knowledge'),
      volumeMean: column(({ indicator }) => indicator?.['spine-volume'] ?? 0.5),
    })),
    questionAbove: {},
    indicators: INDICATOR_IDS.map((id, place) => ({ id, quality: WEIGHTS[place]![0], weight: WEIGHTS[place]![1] })),
    indicatorMean: recordOf(INDICATOR_IDS, (id) => column(({ indicator }) => indicator?.[id] ?? 0.5)),
    locations: makeLocations(places),
  }
}

function makeLocations(places: readonly { lat: number; lon: number; owner: number }[]): MatchColumns['locations'] {
  const tree = new KDBush(places.length)
  for (const { lon, lat } of places) tree.add(lon, lat)
  return {
    count: places.length,
    lat: Float64Array.from(places, ({ lat }) => lat),
    lon: Float64Array.from(places, ({ lon }) => lon),
    owner: Uint32Array.from(places, ({ owner }) => owner),
    index: places.length > 0 ? tree.finish().data : tree.data,
  }
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  // Every key of the list is set, which the type of fromEntries cannot say.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}
