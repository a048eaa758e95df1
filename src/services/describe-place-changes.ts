import type { ClinicianChange } from '#domain/changes.ts'
import type { LocationRecord } from '#domain/contract.ts'
import { phoneInWords } from './words.ts'

/** Places that came and went, other phones, and doubts that arose or ended. */
export function describePlaceChanges(before: readonly LocationRecord[], after: readonly LocationRecord[]): ClinicianChange[] {
  const old = byPlace(before)
  const now = byPlace(after)
  const gone = [...old].filter(([key]) => !now.has(key))
  const come = [...now].filter(([key]) => !old.has(key))
  return [
    ...gone.map(([, place]) => placeChange(lineOf(place), null, `No longer at ${lineOf(place)}`)),
    ...come.map(([, place]) => placeChange(null, lineOf(place), `Now at ${lineOf(place)} (${place.source}, ${place.statedOn})`)),
    ...[...now].flatMap(([key, place]) => (old.has(key) ? comparePlace(old.get(key)!, place) : [])),
  ]
}

function byPlace(places: readonly LocationRecord[]): Map<string, LocationRecord> {
  return new Map(places.map((place) => [lineOf(place).toLowerCase(), place]))
}

function lineOf({ line1, line2, city, state, zip }: LocationRecord): string {
  return [line1, line2, city, `${state} ${zip.slice(0, 5)}`].filter(Boolean).join(', ')
}

function comparePlace(before: LocationRecord, after: LocationRecord): ClinicianChange[] {
  const changes: ClinicianChange[] = []
  if (before.phone !== after.phone) {
    const [from, to] = [before.phone, after.phone].map((phone) => (phone === null ? null : phoneInWords(phone)))
    changes.push({
      ...placeChange(from ?? null, to ?? null, `Phone at ${lineOf(after)}: ${from ?? 'none'} → ${to ?? 'none'}`),
      what: 'phone',
    })
  }
  if (before.stale !== after.stale) {
    const text = after.stale ? `may be out of date: ${after.stale}` : 'is confirmed again'
    changes.push(placeChange(before.stale, after.stale, `${lineOf(after)} ${text}`))
  }
  return changes
}

function placeChange(from: string | null, to: string | null, text: string): ClinicianChange {
  return { what: 'place', quality: null, from, to, text, because: [] }
}
