import { disciplineMultiplier } from '#codes/discipline-multiplier.ts'
import { groupOf } from '#codes/group-of.ts'
import { classOf } from '#codes/service-class.ts'
import { findSpecialty } from '#codes/specialties.ts'
import type { CountedRow, PlainWorld } from './plain-reading.ts'
import type { PlainRows, PlainService } from './plain-rows.ts'

/** Counts once more what measures.md 2a counts, row by row. */
export function makeWorld(rows: PlainRows): PlainWorld {
  const counted = new Map<string, CountedRow[]>()
  for (const [npi, own] of Map.groupBy(rows.services, (row) => row.npi)) {
    const newest = Math.max(...own.map((row) => row.year))
    counted.set(npi, own.filter((row) => row.year === newest).map(countRow))
  }
  const listed = rows.clinicians.filter((clinician) => clinician.listed)
  return { listed, rows, counted, referenceYear: Math.max(...rows.inputs.map((input) => Number(input.date.slice(0, 4)))) }
}

function countRow(row: PlainService): CountedRow {
  const group = groupOf(row.code)
  const multiplier = group?.mark === 'A' ? disciplineMultiplier(findSpecialty(row.specialty)?.discipline) : 1
  return {
    code: row.code,
    place: row.place,
    class: classOf(row.code, row.drug),
    group: group?.group ?? null,
    factor: (group?.weight ?? 0) * multiplier,
    patients: row.patients,
    services: row.services,
  }
}

/** Rows of `procedure` class, by code: the largest cell and the sum of services over places. */
export function codesOf(rows: readonly CountedRow[]) {
  const codes = new Map<string, { group: string; patients: number; services: number; factor: number }>()
  for (const row of rows) {
    if (row.class !== 'procedure' || row.group === null) continue
    const seen = codes.get(row.code) ?? { group: row.group, patients: 0, services: 0, factor: row.factor }
    seen.patients = Math.max(seen.patients, row.patients)
    seen.services += row.services
    codes.set(row.code, seen)
  }
  return [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, sums]) => ({ code, ...sums }))
}

/** Type-7 quantile by counting. */
export function plainQuantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const low = sorted[Math.floor(place)]!
  const high = sorted[Math.ceil(place)]!
  return low * (1 - (place - Math.floor(place))) + high * (place - Math.floor(place))
}

/** A cut point for each listed clinician: of the discipline's values, or of all where it has under 20. */
export function cutFor(world: PlainWorld, values: readonly (number | null)[], p: number): number[] {
  const all = values.filter((value) => value !== null)
  return world.listed.map(({ discipline }) => {
    const own = values.filter((value, place) => value !== null && world.listed[place]!.discipline === discipline)
    return plainQuantile(own.length < 20 ? all : own.filter((value) => value !== null), p)
  })
}

/** The F5 bounds of a ratio, or why there are none. */
export function plainBounds(
  world: PlainWorld,
  npi: string,
  part: number,
  whole: number,
): Pick<import('./plain-reading.ts').PlainReading, 'bounds' | 'boundsWhy' | 'hidden'> {
  const found = hiddenServices(world, npi)
  if (typeof found === 'string') return { boundsWhy: found }
  const { hidden } = found
  return {
    bounds: [part / (whole + hidden), Math.min(1, (part + hidden) / (whole + hidden))],
    hidden: hiddenPartOf(world, npi) ** 2 / 12,
  }
}

/** R/T of F5: services that no row shows among all; 0 where it cannot be told. */
export function hiddenPartOf(world: PlainWorld, npi: string): number {
  const found = hiddenServices(world, npi)
  return typeof found === 'string' ? 0 : found.hidden / (found.visible + found.hidden)
}

function hiddenServices(world: PlainWorld, npi: string): { visible: number; hidden: number } | string {
  const total = world.rows.summaries.find((summary) => summary.npi === npi)
  const visible = (world.counted.get(npi) ?? []).filter((row) => row.class !== 'drug').reduce((sum, row) => sum + row.services, 0)
  const services = total && (total.medical ?? (total.drug === null ? total.services : total.services - total.drug))
  if (!services) return 'no-total'
  if (visible === 0) return 'nothing-visible'
  if (services < 0.99 * visible) return 'total-falls-short'
  return { visible, hidden: Math.max(0, services - visible) }
}
