import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Point } from '#domain/distance.ts'
import type { Need } from '#domain/need.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { listPlacesNear } from './places-near.ts'

/** Listed clinicians that match a need: parallel arrays in the order of the places, so that reading what is near goes one way through memory. */
export interface Candidates {
  count: number
  /** Index in the columns. */
  index: Uint32Array
  /** To the nearest location; NaN where no place was asked, or none is known. */
  distance: Float64Array
  /** Where each was found, in `MatchColumns.places.owner`; null where no place was asked. */
  entry: Uint32Array | null
}

export type Filters = Pick<Need, 'gender' | 'visit' | 'acceptsMedicare' | 'disciplines'>

// Bits of `MatchColumns.flags`.
const FEMALE = 1
const MALE = 2
const TELEHEALTH = 4
const ACCEPTS_MEDICARE = 8
const OPTED_OUT = 16

/**
 * Everyone with a location within the radius who passes the filters. The radius binds for telehealth too: a clinician must be
 * licensed where the person is, no public file says where that is, and the radius is what the person chose.
 */
export function listCandidatesNear(columns: MatchColumns, centre: Point, radiusKm: number, filters: Filters): Candidates {
  const { from, owner } = columns.places
  const near = listPlacesNear(columns.places, centre, radiusKm)
  const passes = filterBy(columns, filters)
  const numbers = borrowNumbers(columns)
  const found = openCandidates(near.place.reduce((sum, place) => sum + from[place + 1]! - from[place]!, 0))
  for (let number = 0; number < near.place.length; number += 1) {
    const place = near.place[number]!
    const distance = near.distance[number]!
    for (let entry = from[place]!; entry < from[place + 1]!; entry += 1) {
      const clinician = owner[entry]!
      const known = numbers[clinician]!
      if (known > 0) found.distance[known - 1] = Math.min(distance, found.distance[known - 1]!)
      else if (passes === null || passes(clinician)) {
        found.index[found.count] = clinician
        found.distance[found.count] = distance
        found.entry[found.count] = entry
        found.count += 1
        numbers[clinician] = found.count
      }
    }
  }
  return closeCandidates(found, numbers)
}

/** The clinicians of a search by name, wherever they are, with the distance where a place was asked. */
export function listCandidatesAmong(columns: MatchColumns, indices: readonly number[], filters: Filters): Candidates {
  const passes = filterBy(columns, filters)
  const index = Uint32Array.from(passes === null ? indices : indices.filter(passes)).sort()
  return { count: index.length, index, distance: new Float64Array(index.length).fill(NaN), entry: null }
}

/** Of the candidates, those whose index is in the list. */
export function keepCandidates({ count, index, distance, entry }: Candidates, indices: readonly number[]): Candidates {
  const wanted = new Set(indices)
  const kept: number[] = []
  for (let at = 0; at < count; at += 1) if (wanted.has(index[at]!)) kept.push(at)
  return {
    count: kept.length,
    index: Uint32Array.from(kept, (at) => index[at]!),
    distance: Float64Array.from(kept, (at) => distance[at]!),
    entry: entry && Uint32Array.from(kept, (at) => entry[at]!),
  }
}

/** Null where everybody passes: most people ask for nobody in particular. */
function filterBy({ flags, discipline }: MatchColumns, filters: Filters): ((clinician: number) => boolean) | null {
  let required = 0
  if (filters.gender === 'F') required |= FEMALE
  if (filters.gender === 'M') required |= MALE
  if (filters.visit === 'telehealth') required |= TELEHEALTH
  if (filters.acceptsMedicare) required |= ACCEPTS_MEDICARE
  const forbidden = filters.acceptsMedicare ? OPTED_OUT : 0
  const wanted = Uint8Array.from(DISCIPLINE_IDS, (id) =>
    filters.disciplines.length === 0 || filters.disciplines.includes(id) ? 1 : 0,
  )
  if (required === 0 && forbidden === 0 && filters.disciplines.length === 0) return null
  return (clinician) =>
    (flags[clinician]! & required) === required && (flags[clinician]! & forbidden) === 0 && wanted[discipline[clinician]!] === 1
}

type OpenCandidates = Candidates & { entry: Uint32Array }

function openCandidates(countMax: number): OpenCandidates {
  return { count: 0, index: new Uint32Array(countMax), distance: new Float64Array(countMax), entry: new Uint32Array(countMax) }
}

// By clinician, one more than its place among the candidates; all 0 between queries: clearing a nation for each would cost more
// than the query.
const NUMBERS = new WeakMap<MatchColumns, Uint32Array>()

function borrowNumbers(columns: MatchColumns): Uint32Array {
  const kept = NUMBERS.get(columns) ?? new Uint32Array(columns.count)
  NUMBERS.set(columns, kept)
  return kept
}

function closeCandidates({ count, ...found }: OpenCandidates, numbers: Uint32Array): Candidates {
  const index = found.index.subarray(0, count)
  for (let at = 0; at < count; at += 1) numbers[index[at]!] = 0
  return { count, index, distance: found.distance.subarray(0, count), entry: found.entry.subarray(0, count) }
}
