import { QUALITY_IDS } from '#domain/quality.ts'
import type { Edition } from '#edition/reader-contract.ts'

/** One practice location as every peer stores it. Qualities that do not apply are null. */
export type PeerRow = [
  id: number,
  discipline: number,
  cell: number,
  lat: number,
  lon: number,
  flags: number,
  npi: number,
  ...qualities: (number | null)[],
]

export const PEER_COLUMNS = ['id', 'discipline', 'cell', 'lat', 'lon', 'flags', 'npi', 'q1', 'q2', 'q3', 'q4', 'q5'] as const

/** The first of each discipline that a question asks for, as a page shows them. */
export const WANTED = 20
/** Accepts Medicare and has not opted out of it: bits 8 and 16 of the flags. */
export const FILTER = '(flags & 24) = 8'
/** The weighted sum with the default weights, without variance and discount, which ours has as well. */
export const FIT =
  '(3 * coalesce(q1, 0) + 3 * coalesce(q2, 0) + 2 * coalesce(q3, 0) + 3 * coalesce(q4, 0) + 3 * coalesce(q5, 0)) / 14'

const CELLS_PER_DEGREE = 4
const CELLS_PER_BAND = 10_000

/** The 0.25° cell of a point, one number. */
function cellOf(lat: number, lon: number): number {
  return Math.floor(lat * CELLS_PER_DEGREE) * CELLS_PER_BAND + Math.floor(lon * CELLS_PER_DEGREE)
}

export function* listPeerRows({ columns }: Edition): Generator<PeerRow> {
  const { lat, lon, from, owner } = columns.places
  for (let place = 0; place < lat.length; place += 1) {
    for (let entry = from[place]!; entry < from[place + 1]!; entry += 1) {
      const index = owner[entry]!
      const qualities = QUALITY_IDS.map((id) => columns.quality[id].mean[index]!).map((mean) =>
        Number.isNaN(mean) ? null : mean,
      )
      const where = [lat[place]!, lon[place]!] as const
      yield [
        entry,
        columns.discipline[index]!,
        cellOf(...where),
        ...where,
        columns.flags[index]!,
        columns.npi[index]!,
        ...qualities,
      ]
    }
  }
}

/** Half the height and width in degrees of the box around a circle. */
export function reachOf(lat: number, withinKm: number): { lat: number; lon: number } {
  const degrees = withinKm / 111
  return { lat: degrees, lon: degrees / Math.cos((lat * Math.PI) / 180) }
}

/** The cells that a circle can touch. */
export function listCells(lat: number, lon: number, withinKm: number): number[] {
  const reach = reachOf(lat, withinKm)
  const [south, north] = [lat - reach.lat, lat + reach.lat].map((edge) => Math.floor(edge * CELLS_PER_DEGREE))
  const [west, east] = [lon - reach.lon, lon + reach.lon].map((edge) => Math.floor(edge * CELLS_PER_DEGREE))
  const cells: number[] = []
  for (let row = south!; row <= north!; row += 1) {
    for (let column = west!; column <= east!; column += 1) cells.push(row * CELLS_PER_BAND + column)
  }
  return cells
}
