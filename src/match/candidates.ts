import KDBush from 'kdbush'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { distanceKm, type Point } from '#domain/distance.ts'
import type { Need } from '#domain/need.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { boundingBoxes } from './bounding-boxes.ts'

/** Listed clinicians that match a need: parallel arrays in NPI order, so that reading a nation's columns goes one way through memory. */
export interface Candidates {
  count: number
  /** Index in the columns. */
  index: Uint32Array
  /** To the nearest location; NaN where no place was asked, or none is known. */
  distance: Float64Array
}

export type Filters = Pick<Need, 'gender' | 'visit' | 'acceptsMedicare' | 'disciplines'>

// Bits of `MatchColumns.flags`.
const FEMALE = 1
const MALE = 2
const TELEHEALTH = 4
const ACCEPTS_MEDICARE = 8
const OPTED_OUT = 16

// Haversine of equal points is 0; a millimetre forgives the last bits of any other sum at the edge of the radius.
const EDGE_KM = 1e-6

/**
 * Everyone with a location within the radius who passes the filters. The radius binds for telehealth too: a clinician must be
 * licensed where the person is, no public file says where that is, and the radius is what the person chose.
 */
export function listCandidatesNear(columns: MatchColumns, place: Point, radiusKm: number, filters: Filters): Candidates {
  const { owner, lat, lon } = columns.locations
  const passes = filterBy(columns, filters)
  const nearest = borrowNearest(columns)
  const found: number[] = []
  const point = { lat: 0, lon: 0 }
  for (const at of listLocationsInBoxes(columns, place, radiusKm)) {
    const clinician = owner[at]!
    if (!passes(clinician)) continue
    point.lat = lat[at]!
    point.lon = lon[at]!
    const distance = distanceKm(place, point)
    if (distance > radiusKm + EDGE_KM) continue
    const before = nearest[clinician]!
    if (before === Infinity) found.push(clinician)
    if (distance < before) nearest[clinician] = distance
  }
  return takeDistances(found, nearest)
}

/** The clinicians of a search by name, wherever they are, with the distance where a place was asked. */
export function listCandidatesAmong(columns: MatchColumns, indices: readonly number[], filters: Filters): Candidates {
  const passes = filterBy(columns, filters)
  const index = Uint32Array.from(indices.filter(passes)).sort()
  return { count: index.length, index, distance: new Float64Array(index.length).fill(NaN) }
}

/** Of the candidates, those whose index is in the list. */
export function keepCandidates(candidates: Candidates, indices: readonly number[]): Candidates {
  const wanted = new Set(indices)
  const kept: number[] = []
  for (let at = 0; at < candidates.count; at += 1) if (wanted.has(candidates.index[at]!)) kept.push(at)
  return {
    count: kept.length,
    index: Uint32Array.from(kept, (at) => candidates.index[at]!),
    distance: Float64Array.from(kept, (at) => candidates.distance[at]!),
  }
}

function listLocationsInBoxes({ locations }: MatchColumns, place: Point, radiusKm: number): Iterable<number> {
  if (locations.count === 0) return []
  const boxes = boundingBoxes(place, radiusKm)
  const tree = KDBush.from(locations.index)
  if (boxes.length === 1) return tree.range(boxes[0]!.west, boxes[0]!.south, boxes[0]!.east, boxes[0]!.north)
  return boxes.flatMap(({ west, south, east, north }) => tree.range(west, south, east, north))
}

function filterBy({ flags, discipline }: MatchColumns, filters: Filters): (clinician: number) => boolean {
  let required = 0
  if (filters.gender === 'F') required |= FEMALE
  if (filters.gender === 'M') required |= MALE
  if (filters.visit === 'telehealth') required |= TELEHEALTH
  if (filters.acceptsMedicare) required |= ACCEPTS_MEDICARE
  const forbidden = filters.acceptsMedicare ? OPTED_OUT : 0
  const wanted = Uint8Array.from(DISCIPLINE_IDS, (id) =>
    filters.disciplines.length === 0 || filters.disciplines.includes(id) ? 1 : 0,
  )
  return (clinician) =>
    (flags[clinician]! & required) === required && (flags[clinician]! & forbidden) === 0 && wanted[discipline[clinician]!] === 1
}

// One array a set of columns, all Infinity between queries: filling a million doubles for each query would cost more than the query.
const NEAREST = new WeakMap<MatchColumns, Float64Array>()

function borrowNearest(columns: MatchColumns): Float64Array {
  const kept = NEAREST.get(columns) ?? new Float64Array(columns.count).fill(Infinity)
  NEAREST.set(columns, kept)
  return kept
}

function takeDistances(found: readonly number[], nearest: Float64Array): Candidates {
  const index = Uint32Array.from(found).sort()
  const distance = new Float64Array(index.length)
  for (let at = 0; at < index.length; at += 1) {
    distance[at] = nearest[index[at]!]!
    nearest[index[at]!] = Infinity
  }
  return { count: index.length, index, distance }
}
