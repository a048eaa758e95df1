import type { Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { parseNeed } from '#services/parse-need.ts'

export const WITHIN_KM = 40
// A prime, so that needs are spread over the country as clinicians are.
const STRIDE = 7919

/** Needs at places where clinicians practise, as many at a place as practise there; of people whom Medicare pays for. */
export function listNeeds(edition: Edition, count: number): Need[] {
  const { owner } = edition.columns.places
  return Array.from({ length: count }, (_, number) => needAt(edition, placeOf(edition, (number * STRIDE) % owner.length)))
}

export function needAt(edition: Edition, place: number, more: Record<string, string> = {}): Need {
  const { lat, lon } = edition.columns.places
  const raw = { near: `${lat[place]},${lon[place]}`, within: String(WITHIN_KM), medicare: true, ...more }
  return parseNeed(edition, raw, { nameField: (field) => field })
}

/** The place of an entry of `places.owner`, by halving. */
function placeOf({ columns: { places } }: Edition, entry: number): number {
  let low = 0
  let high = places.lat.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (places.from[middle]! <= entry) low = middle
    else high = middle - 1
  }
  return low
}
