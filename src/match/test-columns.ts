import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { Point } from '#domain/distance.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { layOutPlaces } from '#domain/place-order.ts'
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
    places: makePlaces(clinicians.map(({ places = [BOSTON] }) => places)),
  }
}

function makePlaces(placesOf: readonly (readonly Point[])[]): MatchColumns['places'] {
  const owned = new Map<string, Point & { owners: number[] }>()
  for (const [owner, places] of placesOf.entries()) {
    for (const { lat, lon } of places) {
      const place = owned.get(`${lat} ${lon}`) ?? { lat, lon, owners: [] }
      owned.set(`${lat} ${lon}`, place)
      if (!place.owners.includes(owner)) place.owners.push(owner)
    }
  }
  return layOutPlaces([...owned.values()])
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  // Every key of the list is set, which the type of fromEntries cannot say.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}
