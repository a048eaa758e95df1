import { parseNpi } from '#domain/npi.ts'
import { openImmutableSqlite } from '#doors/sqlite.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Bench } from './bench-build.ts'
import { type Figure, makeFigure, quantile, timeRuns } from './figure.ts'

const RUNS = 500

/** A whole profile against one row by its key; a name search against scanning the names. */
export async function benchReads({ editionPath }: Bench): Promise<Figure[]> {
  const edition = openEdition(editionPath)
  const db = openImmutableSqlite(editionPath)
  const npiAt = (run: number) => edition.columns.npi[(run * 7919) % edition.columns.count]!
  const point = db.prepare('SELECT * FROM clinician WHERE npi = ?')
  const scan = db.prepare("SELECT npi FROM clinician WHERE name LIKE '%' || ? || '%' LIMIT 20")
  const names = Array.from({ length: 50 }, (_, run) =>
    edition
      .findClinician(parseNpi(String(npiAt(run))))!
      .name.split(' ')
      .at(-1)!
      .slice(0, 5),
  )
  const profile = await timeRuns(RUNS, (run) => edition.findClinician(parseNpi(String(npiAt(run)))))
  const row = await timeRuns(RUNS, (run) => point.row(npiAt(run)))
  const search = await timeRuns(RUNS, (run) => edition.searchNames(names[run % names.length]!, 20))
  const scanned = await timeRuns(RUNS, (run) => scan.rows(names[run % names.length]!))
  db.close()
  edition.close()
  return [
    makeFigure({
      name: 'profile read p50',
      value: quantile(profile, 0.5),
      unit: 'ms',
      peer: 'one row by its key',
      peerValue: quantile(row, 0.5),
      ratioMax: 100,
    }),
    makeFigure({
      name: 'name search p99',
      value: quantile(search, 0.99),
      unit: 'ms',
      peer: 'scanning the names',
      peerValue: quantile(scanned, 0.99),
      ratioMax: 1,
    }),
    makeFigure({
      name: 'name search p99 within its limit',
      value: quantile(search, 0.99),
      unit: 'ms',
      peer: 'the limit of 5 ms',
      peerValue: 5,
      ratioMax: 1,
    }),
  ]
}
