import type { Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'
import { makeKeyedRandom } from '#measures/keyed-random.ts'
import { parseNeed } from '#services/parse-need.ts'
import type { StudyFiles } from './read-files.ts'

interface SampleOptions {
  count: number
  seed: number
}

const STREAM = 11
// A file of the whole country beside an edition of one state: most places have nobody near.
const DRAWS_MAX = 20_000

/**
 * Needs at places drawn by their population (by their clinicians where no file says how many people live there), all else as a
 * person finds it: not sure what it is, 40 km, the default weights. Where nobody practises within reach, another place is drawn.
 */
export function sampleNeeds(edition: Edition, population: StudyFiles['population'], { count, seed }: SampleOptions): Need[] {
  const places = population.length > 0 ? listZips(edition, population) : listPractices(edition)
  const random = makeKeyedRandom(seed, 1, STREAM)
  const needs: Need[] = []
  for (let draw = 0; draw < DRAWS_MAX && needs.length < count && places.length > 0; draw += 1) {
    const need = parseNeed(edition, { near: pick(places, random()) }, { nameField: (field) => field })
    if (listCandidatesNear(edition.columns, need.place!, need.withinKm, need).count > 0) needs.push(need)
  }
  return needs
}

interface Weighted {
  near: string
  /** The weights of all up to this one, itself included. */
  upTo: number
}

function listZips(edition: Edition, population: StudyFiles['population']): Weighted[] {
  let upTo = 0
  return population
    .filter(({ zip }) => edition.findZip(zip) !== undefined)
    .map(({ zip, people }) => {
      upTo += people
      return { near: zip, upTo }
    })
}

function listPractices({ columns: { places } }: Edition): Weighted[] {
  return Array.from(places.lat, (lat, place) => ({ near: `${lat},${places.lon[place]}`, upTo: places.from[place + 1]! }))
}

function pick(places: readonly Weighted[], unit: number): string {
  const target = unit * places.at(-1)!.upTo
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[middle]!.upTo > target) high = middle
    else low = middle + 1
  }
  return places[low]!.near
}
