import { completeNpi } from '#domain/npi.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { loadCodes } from '#ingest/load-codes.ts'
import { createTables } from '#ingest/tables/fill-table.ts'

type Cell = string | number | boolean | null

/** The typed tables, empty, and the code tables, in memory; for tests. */
export async function openTables(): Promise<Duckdb> {
  const db = await openDuckdb()
  await createTables(db)
  await loadCodes(db)
  return db
}

/** A fictional NPI: they begin with 2, and none is assigned to anyone. */
export function fictionalNpi(number: number): string {
  return completeNpi(`2${String(number).padStart(8, '0')}`)
}

/** Appends rows by column name; texts that begin with SQL( stand as SQL, for lists and structs. */
export async function insertRows(db: Duckdb, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.entries(row).map(([name, cell]) => `${literal(cell)} AS ${name}`)
    await db.run(`INSERT INTO ${table} BY NAME SELECT ${columns.join(', ')}`)
  }
}

/** Rows drawn as a text table: a line of column names, then a line a row; "-" is NULL. */
export function drawRows(text: string): Record<string, Cell>[] {
  const [names = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return lines.map((cells) => Object.fromEntries(names.map((name, place) => [name, readCell(cells[place] ?? '-')])))
}

function readCell(cell: string): Cell {
  return cell === '-' ? null : cell
}

function literal(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell)
  if (cell.startsWith('SQL(')) return cell.slice(3)
  return `'${cell.replaceAll("'", "''")}'`
}

export interface ServiceRow {
  npi?: string
  year?: number
  specialty?: string
  entity?: string
  place?: string
  hcpcs: string
  drug?: boolean
  patients: number
  services?: number
  input?: number
}

/** Appends rows of the services file; what a row leaves out is the same for all: one pain physician, 2023, an office. */
export async function insertServices(db: Duckdb, rows: readonly ServiceRow[]): Promise<void> {
  const values = rows.map((row, index) => {
    const {
      npi = fictionalNpi(1),
      year = 2023,
      specialty = 'Pain Management',
      entity = 'I',
      place = 'O',
      drug = false,
      input = 1,
    } = row
    const counts = `${row.patients}, ${row.services ?? row.patients}`
    return `(${npi}, ${year}, '${specialty}', '${entity}', '${place}', '${row.hcpcs}', ${drug}, ${counts}, ${input}, ${index + 1})`
  })
  await db.run(`INSERT INTO services
    (npi, year, specialty, entity_code, place, hcpcs, drug, patients, services, input_id, record) VALUES ${values.join(', ')}`)
}

/** All that a generator gives, as an array. */
export async function collectAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
