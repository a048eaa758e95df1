import { parseNpi } from '#domain/npi.ts'
import { openImmutableSqlite } from '#doors/sqlite.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { type Figure, makeFigure, makeLimited } from './figure.ts'
import type { Prepared } from './prepare.ts'
import { runRounds, summarise } from './rounds.ts'

const QUESTIONS = 200
const STRIDE = 7919
const LIMIT_MS = 5
const SHOWN = 20
const LETTERS = 5

/** A whole profile against one row by its key; a name search against its limit and against scanning the names. */
export async function benchReads({ clinicians, rounds, editionPath }: Prepared): Promise<Figure[]> {
  const edition = openEdition(editionPath)
  const db = openImmutableSqlite(editionPath)
  const npis = Array.from({ length: QUESTIONS }, (_, number) => edition.columns.npi[(number * STRIDE) % edition.columns.count]!)
  const names = npis.map((npi) => lastNameOf(edition, npi))
  const point = db.prepare('SELECT * FROM clinician WHERE npi = ?')
  const scan = db.prepare(`SELECT npi FROM clinician WHERE name LIKE '%' || ? || '%' LIMIT ${SHOWN}`)
  const times = await runRounds(
    {
      profile: (question) => edition.findClinician(parseNpi(String(npis[question]))),
      row: (question) => point.row(npis[question]!),
      search: (question) => edition.searchNames(names[question]!, SHOWN),
      beginning: (question) => edition.searchNames(names[question]!.slice(0, LETTERS), SHOWN),
      scan: (question) => scan.rows(names[question]!),
    },
    { questions: QUESTIONS, rounds },
  )
  db.close()
  edition.close()
  return [0.5, 0.99].flatMap((share) => {
    const label = `p${share * 100}`
    const names = { subject: 'reads', clinicians, unit: 'ms' } as const
    const scanned = { peer: 'scanning the names in SQLite', theirs: summarise(times.scan, share) }
    const beginning = { ...names, name: `name search by ${LETTERS} letters ${label}`, ours: summarise(times.beginning, share) }
    return [
      makeFigure({
        ...names,
        name: `profile ${label}`,
        ours: summarise(times.profile, share),
        peer: 'one row by its key',
        theirs: summarise(times.row, share),
      }),
      makeFigure({ ...names, name: `name search ${label}`, ours: summarise(times.search, share), ...scanned }),
      makeFigure({ ...beginning, ...scanned }),
      makeLimited({ ...beginning, limit: LIMIT_MS }),
    ]
  })
}

function lastNameOf(edition: Edition, npi: number): string {
  return edition
    .findClinician(parseNpi(String(npi)))!
    .name.split(' ')
    .at(-1)!
}
