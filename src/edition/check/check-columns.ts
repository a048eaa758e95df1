import KDBush from 'kdbush'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { flagsOf } from '#edition/write/write-match-columns.ts'
import { percentilesOf } from '#measures/percentile.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'

/** The match columns say the same as the tables. */
export function checkColumns(file: Sqlite, columns: MatchColumns): EditionCheck[] {
  return [
    checkRoster(file, columns),
    checkLocations(file, columns),
    checkRanges(columns),
    checkPercentiles(columns),
    checkSearch(file, columns),
  ]
}

interface RosterRow {
  id: number
  npi: number
  discipline: number
  gender: string | null
  telehealth: number | null
  accepts_medicare: number | null
  opted_out_from: string | null
}

function checkRoster(file: Sqlite, { count, npi, discipline, flags }: MatchColumns): EditionCheck {
  const differing: string[] = []
  let rows = 0
  for (const row of file.prepare<RosterRow>('SELECT * FROM clinician WHERE listed = 1 ORDER BY id').each()) {
    const isSame = row.id === rows && npi[rows] === row.npi && discipline[rows] === row.discipline && flags[rows] === flagsOf(row)
    if (!isSame) differing.push(String(row.npi))
    rows += 1
  }
  if (rows !== count) differing.push(`${rows} listed clinicians, ${count} in the columns`)
  return checkNone('The match columns hold the listed clinicians as the tables do', { differing, of: count })
}

function checkLocations(file: Sqlite, { count, locations }: MatchColumns): EditionCheck {
  const rows = file
    .prepare<{ owner: number; lat: number; lon: number }>(readSql(import.meta.url, '../write/located.sql'))
    .rows(count)
  const index = new KDBush(rows.length)
  for (const { lat, lon } of rows) index.add(lon, lat)
  index.finish()
  const differing = rows.flatMap(({ owner, lat, lon }, place) => {
    const isSame = locations.owner[place] === owner && locations.lat[place] === lat && locations.lon[place] === lon
    return isSame ? [] : [`location ${place}`]
  })
  if (rows.length !== locations.count) differing.push(`${rows.length} located practices, ${locations.count} in the columns`)
  if (!isSameBytes(index.data, locations.index)) differing.push('the spatial index')
  return checkNone('Every practice stands where its ZIP code lies', { differing, of: locations.count })
}

function isSameBytes(a: ArrayBufferLike, b: ArrayBufferLike): boolean {
  const own = new Uint8Array(a)
  const other = new Uint8Array(b)
  return own.length === other.length && own.every((byte, place) => byte === other[place])
}

// Scores, strengths and percentiles lie in [0, 1], and an interval holds its score.
function checkRanges({ count, npi, quality }: MatchColumns): EditionCheck {
  const differing: string[] = []
  for (const [id, { mean, low, high, strength, percentile }] of Object.entries(quality)) {
    for (let index = 0; index < count; index += 1) {
      const figures = [low[index]!, mean[index]!, high[index]!, strength[index]!, percentile[index]!].filter(
        (figure) => !Number.isNaN(figure),
      )
      const isOrdered = !(low[index]! > mean[index]! || mean[index]! > high[index]!)
      if (!isOrdered || figures.some((figure) => figure < 0 || figure > 1)) differing.push(`${id} of ${npi[index]}`)
    }
  }
  return checkNone('Every score lies within its interval, and every figure from 0 to 1', {
    differing,
    of: count * Object.keys(quality).length,
  })
}

function checkPercentiles({ count, npi, discipline, quality }: MatchColumns): EditionCheck {
  const differing = Object.entries(quality).flatMap(([id, { mean, strength, percentile }]) => {
    const expected = percentilesOf({ mean, strength }, { count, discipline })
    return Array.from(npi, (clinician, index) =>
      Object.is(expected[index], percentile[index]) ? '' : `${id} of ${clinician}`,
    ).filter((breach) => breach !== '')
  })
  return checkNone('Every percentile is the place among the peers with enough evidence', {
    differing,
    of: count * Object.keys(quality).length,
  })
}

function checkSearch(file: Sqlite, { count }: MatchColumns): EditionCheck {
  const found = file.prepare<{ count: number }>('SELECT COUNT(*) AS count FROM search').row()?.count ?? 0
  const differing = found === count ? [] : [`${found} can be found, ${count} are listed`]
  return checkNone('Every listed clinician can be found by name', { differing, of: count })
}
