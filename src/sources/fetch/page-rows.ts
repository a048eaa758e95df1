import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import * as z from 'zod'
import { readBlocks } from '#doors/files.ts'
import { ATTEMPTS_MAX, backOffMs, type Client } from './client.ts'
import { PART_ENDING } from './fetch-record.ts'
import { addressOf, countRows, PAGE_ROWS, type Page, pagingIgnored, type Row, type RowsQuery, readPage } from './read-rows.ts'

export interface RowsRequest {
  client: Client
  /** Asked one after the other; a row that answers an earlier query too is written once. */
  queries: readonly RowsQuery[]
  /** The table grows at `path`.part and is left there, whole. */
  path: string
  /** What the rows are of, so that a part of another release is not added to. */
  version: string
  onRows: (done: number, total: number) => void
}

export interface RowsFetched {
  part: string
  rows: number
  bytes: number
  sha256: string
  resumedFrom: number
}

/** Where paging stands, written after each page: the next run goes on from there. */
const Cursor = z.object({
  version: z.string(),
  counts: z.array(z.number()),
  columns: z.array(z.string()),
  query: z.number(),
  offset: z.number(),
  written: z.number(),
  bytes: z.number(),
  /** Of the pages of the query under way: one that comes again shows that the API ignores the offset. */
  hashes: z.array(z.string()),
})
type Cursor = z.infer<typeof Cursor>

/** Asks a row API page by page, a request at a time, and writes a CSV; the number of rows must be what the API counted, before and after. */
export async function pageRows(request: RowsRequest): Promise<RowsFetched> {
  const { client, queries, path, version } = request
  const part = `${path}${PART_ENDING}`
  const counts: number[] = []
  for (const query of queries) counts.push(await countRows(client, query))
  const kept = await readCursor(part)
  const canResume = kept !== undefined && kept.version === version && kept.counts.join() === counts.join()
  const cursor: Cursor = canResume
    ? kept
    : { version, counts, columns: [], query: 0, offset: 0, written: 0, bytes: 0, hashes: [] }
  const resumedFrom = cursor.bytes
  const file = await open(part, canResume ? 'r+' : 'w')
  try {
    await file.truncate(cursor.bytes)
    while (cursor.query < queries.length) await takePage({ request, cursor, file, part })
  } finally {
    await file.close()
  }
  for (const [index, query] of queries.entries()) await assertSameCount(client, query, counts[index] ?? 0)
  return { part, rows: cursor.written, bytes: cursor.bytes, sha256: await hashFile(part), resumedFrom }
}

interface Taking {
  request: RowsRequest
  cursor: Cursor
  file: FileHandle
  part: string
}

async function takePage({ request, cursor, file, part }: Taking): Promise<void> {
  const { client, queries, onRows } = request
  const query = queries[cursor.query]
  const total = cursor.counts[cursor.query] ?? 0
  if (query === undefined || cursor.offset >= total) return nextQuery(cursor)
  const limit = PAGE_ROWS[query.api.kind]
  const page = await readWholePage(client, query, { offset: cursor.offset, limit, total })
  const url = addressOf(query, { offset: cursor.offset, limit })
  assertNew(cursor, page, url)
  const text = writeRows(cursor, page, { earlier: queries.slice(0, cursor.query), url })
  const bytes = Buffer.from(text, 'utf8')
  await file.write(bytes, 0, bytes.length, cursor.bytes)
  cursor.bytes += bytes.length
  cursor.offset += page.rows.length
  await file.sync()
  await writeFile(cursorPath(part), JSON.stringify(cursor))
  onRows(
    cursor.counts.slice(0, cursor.query).reduce((sum, each) => sum + each, cursor.offset),
    sum(cursor.counts),
  )
}

function nextQuery(cursor: Cursor): void {
  cursor.query += 1
  cursor.offset = 0
  cursor.hashes = []
}

/** A page that is cut short is asked for again, and then refused: rows would be missing in silence. */
async function readWholePage(
  client: Client,
  query: RowsQuery,
  { offset, limit, total }: { offset: number; limit: number; total: number },
): Promise<Page> {
  const due = Math.min(limit, total - offset)
  for (let attempt = 1; ; attempt += 1) {
    const page = await readPage(client, query, { offset, limit })
    if (page.count !== null && page.count !== total) {
      throw pagingIgnored(addressOf(query, { offset, limit }), `it counted ${total} rows and now ${page.count}`)
    }
    if (page.rows.length === due) return page
    if (attempt >= ATTEMPTS_MAX) {
      throw pagingIgnored(addressOf(query, { offset, limit }), `${page.rows.length} rows where ${due} are due`)
    }
    await wait(backOffMs(client.patience, attempt))
  }
}

function assertNew(cursor: Cursor, page: Page, url: string): void {
  const hash = createHash('sha256').update(JSON.stringify(page.rows)).digest('base64').slice(0, 16)
  if (cursor.hashes.includes(hash)) throw pagingIgnored(url, 'a page came twice')
  cursor.hashes.push(hash)
}

function writeRows(
  cursor: Cursor,
  { rows, titles }: Page,
  { earlier, url }: { earlier: readonly RowsQuery[]; url: string },
): string {
  const fresh = rows.filter((row) => !earlier.some(({ column, value }) => String(row[column] ?? '').trim() === value))
  const isFirst = cursor.columns.length === 0
  if (isFirst) cursor.columns = Object.keys(rows[0] ?? {})
  const { columns } = cursor
  const stranger = rows.flatMap((row) => Object.keys(row)).find((name) => !columns.includes(name))
  if (stranger !== undefined) throw pagingIgnored(url, `a page has a column ${stranger} that the first had not`)
  const header = isFirst ? [columns.map((column) => titles[column] ?? column)] : []
  cursor.written += fresh.length
  return stringify([...header, ...fresh.map((row) => columns.map((column) => writeCell(row, column)))])
}

function writeCell(row: Row, column: string): string {
  const cell = row[column]
  return cell === null || cell === undefined ? '' : String(cell)
}

async function assertSameCount(client: Client, query: RowsQuery, before: number): Promise<void> {
  const after = await countRows(client, query)
  if (after !== before)
    throw pagingIgnored(query.api.url, `it counted ${before} rows before and ${after} after: a release came between`)
}

async function readCursor(part: string): Promise<Cursor | undefined> {
  try {
    return Cursor.parse(JSON.parse(await readFile(cursorPath(part), 'utf8')))
  } catch {
    // None, or cut short: begin anew.
    return undefined
  }
}

function cursorPath(part: string): string {
  return `${part}.json`
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const { bytes } of readBlocks(path)) hash.update(bytes)
  return hash.digest('hex')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
