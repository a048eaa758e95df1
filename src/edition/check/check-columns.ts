import type { Sqlite } from '#doors/sqlite.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { flagsOf, readPlaceColumns } from '#edition/write/write-match-columns.ts'
import { percentilesOf } from '#measures/percentile.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'

/** The match columns say the same as the tables. */
export function checkColumns(file: Sqlite, columns: MatchColumns): EditionCheck[] {
  return [
    checkRoster(file, columns),
    checkPlaces(file, columns),
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

function checkPlaces(file: Sqlite, { count, places }: MatchColumns): EditionCheck {
  const expected = readPlaceColumns(file, count)
  const differing = PLACE_FIELDS.filter((field) => !isSame(expected[field], places[field])).map((field) => `places.${field}`)
  return checkNone('Every practice stands where its ZIP code lies', { differing, of: PLACE_FIELDS.length })
}

const PLACE_FIELDS = ['lat', 'lon', 'from', 'owner'] as const

function isSame(a: Float64Array | Uint32Array, b: Float64Array | Uint32Array): boolean {
  return a.length === b.length && a.every((value, place) => value === b[place])
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
