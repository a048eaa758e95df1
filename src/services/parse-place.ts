import { UserError } from '#domain/errors.ts'
import type { NeedPlace } from '#domain/need.ts'
import type { Edition, Place } from '#edition/reader-contract.ts'

// Options named in an error: as many as fit on a screen.
const OPTIONS_MAX = 8
const LISTED_MAX = 40

/** A ZIP code, "City, ST", a city alone where it is the only one, or latitude and longitude. */
export function parsePlace(edition: Pick<Edition, 'findZip' | 'listPlaces'>, text: string, at: string): NeedPlace {
  const near = text.trim()
  const point = parsePoint(near, at)
  if (point) return point
  if (/^\d+(-\d+)?$/.test(near)) return parseZip(edition, near, at)
  return parseCity(edition, near, at)
}

function parsePoint(near: string, at: string): NeedPlace | undefined {
  const match = /^([-+]?\d+(?:\.\d+)?)\s*[,\s]\s*([-+]?\d+(?:\.\d+)?)$/.exec(near)
  if (!match) return undefined
  const [lat, lon] = [Number(match[1]), Number(match[2])]
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
    throw wrong(`${near} is no place on Earth: latitude runs from -90 to 90, longitude from -180 to 180`, at)
  return { label: `${lat}, ${lon}`, lat, lon }
}

function parseZip(edition: Pick<Edition, 'findZip'>, near: string, at: string): NeedPlace {
  const found = /^\d{5}(-\d{4})?$/.test(near) ? edition.findZip(near.slice(0, 5)) : undefined
  if (found) return placeOf(found)
  // Spreadsheets eat the leading zeros of New England and Puerto Rico.
  const padded = near.length < 5 ? edition.findZip(near.padStart(5, '0')) : undefined
  if (padded)
    throw wrong(`${near} is not a ZIP code of five digits; did you mean ${padded.zip} (${padded.city}, ${padded.state})?`, at)
  throw wrong(`no ZIP code ${near} is known`, at)
}

function parseCity(edition: Pick<Edition, 'listPlaces'>, near: string, at: string): NeedPlace {
  const places = edition.listPlaces(near, LISTED_MAX)
  const wanted = fold(near.replace(/,\s*[a-z]{2}$/i, ''))
  const exact = places.filter(({ city }) => fold(city) === wanted)
  const [only, ...others] = exact.length > 0 ? onePerTown(exact) : onePerTown(places)
  if (!only) throw wrong(`no place called ${JSON.stringify(near)} is known`, at)
  if (others.length === 0) return placeOf(only)
  const options = [only, ...others].slice(0, OPTIONS_MAX).map(({ city, state, zip }) => `"${city}, ${state}" (${zip})`)
  const rest = others.length + 1 > OPTIONS_MAX ? ' and others' : ''
  throw new UserError('near', `${JSON.stringify(near)} could be ${options.join(', ')}${rest}`, {
    at,
    remedy: 'Add the state, or give the ZIP code.',
    kind: 'usage',
  })
}

function onePerTown(places: readonly Place[]): Place[] {
  return [...Map.groupBy(places, ({ city, state }) => `${city}, ${state}`).values()].map(([first]) => first!)
}

function placeOf({ city, state, zip, lat, lon }: Place): NeedPlace {
  return { label: `${city}, ${state} ${zip}`, lat, lon }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function wrong(message: string, at: string): UserError {
  return new UserError('near', message, {
    at,
    remedy: 'Give a ZIP code like 02115, a city like "Boston, MA", or latitude,longitude.',
    kind: 'usage',
  })
}
