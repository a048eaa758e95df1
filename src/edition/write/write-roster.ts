import { BARRED_IDS } from '#domain/barred.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { invariant } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite, SqliteValue } from '#doors/sqlite.ts'
import { type PublishedName, readableCredentials, readableName } from '#edition/readable-name.ts'
import { foldCity, readableOrganisation, readablePlace } from '#edition/readable-place.ts'
import { type SplitName, splitWholeName } from '#edition/whole-name.ts'
import { type Cell, copyRows } from './copy-rows.ts'
import type { Phrases } from './intern-phrases.ts'

interface RosterContext {
  from: Duckdb
  to: Sqlite
  phrases: Phrases
  /** "mostly performs …" by NPI, where there is such a sentence. */
  mostly: ReadonlyMap<number, string>
  onTable: (table: string, done: number) => void
}

/** How many tables `writeRoster` fills: what progress counts. */
export const ROSTER_TABLES = 19

/** Writes everything that is said of a clinician but its measures; answers the rows written by table. */
export async function writeRoster(context: RosterContext): Promise<Map<string, number>> {
  const { from, to } = context
  for (const statement of readSql(import.meta.url, './prepare.sql').split(';\n')) {
    if (statement.trim()) await from.run(statement)
  }
  const written = new Map<string, number>()
  const copies = listCopies(context)
  invariant(copies.length === ROSTER_TABLES, `${copies.length} tables are written`)
  for (const [done, { table, file, convert }] of copies.entries()) {
    context.onTable(table.replaceAll('_', ' '), done)
    written.set(table, await copyRows({ from, to, table, sql: readSql(import.meta.url, file), ...(convert && { convert }) }))
  }
  return written
}

interface Copy {
  table: string
  file: string
  convert?: (cells: Cell[]) => SqliteValue[]
}

function listCopies({ phrases, mostly }: RosterContext): Copy[] {
  return [
    { table: 'clinician', file: './clinician.sql', convert: (cells) => convertClinician(cells, phrases, mostly) },
    { table: 'location', file: './location.sql', convert: (cells) => convertLocation(cells, phrases) },
    { table: 'taxonomy_code', file: './taxonomy-code.sql' },
    { table: 'taxonomy', file: './taxonomy.sql' },
    {
      table: 'practice_group',
      file: './practice-group.sql',
      convert: ([id, pac, name, members]) => [id!, pac!, organisation(name), members!],
    },
    { table: 'membership', file: './membership.sql' },
    {
      table: 'hospital',
      file: './hospital.sql',
      convert: ([id, ccn, name, city, state]) => [id!, ccn!, organisation(name), placeText(city), state!],
    },
    { table: 'affiliation', file: './affiliation.sql' },
    { table: 'tie', file: './tie.sql' },
    {
      table: 'barred',
      file: './barred.sql',
      convert: ([npi, why, ...rest]) => [npi!, barredNumber(why), ...rest],
    },
    { table: 'practice', file: './practice.sql' },
    { table: 'group_condition', file: './group-condition.sql' },
    { table: 'activity', file: './activity.sql' },
    {
      table: 'payment',
      file: './payment.sql',
      convert: ([id, year, owned, nature, company, cents]) => [
        id!,
        year!,
        owned!,
        phrases.idOf(nature!),
        phrases.idOf(company!),
        cents!,
      ],
    },
    { table: 'payment_year', file: './payment-year.sql' },
    { table: 'prescribing', file: './prescribing.sql' },
    { table: 'ledger', file: './ledger.sql' },
    { table: 'group_ledger', file: './group-ledger.sql' },
    {
      table: 'place',
      file: './place.sql',
      convert: (cells) => [cells[0]!, placeText(cells[1]), ...cells.slice(2), foldCity(String(cells[1]))],
    },
  ]
}

// Columns of clinician.sql, in its order.
function convertClinician(cells: Cell[], phrases: Phrases, mostly: ReadonlyMap<number, string>): SqliteValue[] {
  const [id, npi, first, middle, last, suffix, credentials, gender, discipline, disciplines, listed, notListedWhy, ...rest] =
    cells
  const [enumeratedOn, graduationYear, school, ...figures] = rest
  const published = namesOf({ first: textOf(first), middle: textOf(middle), last: textOf(last), suffix: textOf(suffix) })
  return [
    id!,
    npi!,
    readableName(published),
    readableCredentials(textOf(credentials) ?? published.credentials),
    gender!,
    disciplineNumber(String(discipline)),
    disciplineBits(`${discipline},${disciplines ?? ''}`),
    listed!,
    phrases.idOf(notListedWhy!),
    enumeratedOn!,
    graduationYear!,
    phrases.idOf(readableOrganisation(textOf(school))),
    ...figures,
    phrases.idOf(mostly.get(Number(npi)) ?? null),
  ]
}

// A family name of several words without a first name is a whole name in one cell.
function namesOf(name: PublishedName): SplitName {
  const isWhole = name.first === null && name.last !== null && name.last.includes(' ')
  return isWhole ? splitWholeName(name.last!) : { ...name, credentials: null }
}

// Columns of location.sql, in its order.
function convertLocation(cells: Cell[], phrases: Phrases): SqliteValue[] {
  const [clinician, ordinal, street1, street2, city, ...rest] = cells
  const stale = rest.pop() ?? null
  return [clinician!, ordinal!, placeText(street1), placeText(street2), placeText(city), ...rest, phrases.idOf(stale)]
}

function disciplineNumber(name: string): number {
  const names: readonly string[] = DISCIPLINE_IDS
  const number = names.indexOf(name)
  invariant(number >= 0, `"${name}" is no discipline`)
  return number
}

function barredNumber(why: Cell | undefined): number {
  const names: readonly Cell[] = BARRED_IDS
  return names.indexOf(why ?? null)
}

function disciplineBits(names: string): number {
  return names
    .split(',')
    .filter(Boolean)
    .reduce((bits, name) => bits | (1 << disciplineNumber(name)), 0)
}

function organisation(cell: Cell | undefined): string | null {
  return readableOrganisation(textOf(cell))
}

function placeText(cell: Cell | undefined): string | null {
  return readablePlace(textOf(cell))
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}
