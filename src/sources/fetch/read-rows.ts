import * as z from 'zod'
import { UserError } from '#domain/errors.ts'
import type { Client } from './client.ts'
import { notUnderstood } from './not-understood.ts'
import type { RowsApi } from './offer.ts'

/** One question to a row API: the rows in which a column has a value. */
export interface RowsQuery {
  api: RowsApi
  column: string
  value: string
}

export type Row = Readonly<Record<string, string | number | boolean | null>>

export interface Page {
  rows: Row[]
  /** Rows that answer the query in all, where the page says so. */
  count: number | null
  /** Official header cells by the names of the API, where it says them. */
  titles: Readonly<Record<string, string>>
}

/** Rows asked for at once: what the publishers' documentation allows (data.cms.gov 5,000, DKAN 500). */
export const PAGE_ROWS: Record<RowsApi['kind'], number> = { 'data-api': 5000, datastore: 500 }
// 5,000 rows of the widest table are under 10 MB.
const PAGE_BYTES_MAX = 100e6

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Rows = z.array(z.record(z.string(), Cell))
const Stats = z.object({ found_rows: z.number().optional(), total_rows: z.number() })
const Counted = z.object({ count: z.number() })
const Datastore = z.object({
  results: Rows,
  count: z.number(),
  schema: z
    .record(z.string(), z.object({ fields: z.record(z.string(), z.object({ description: z.string().nullish() })) }))
    .nullish(),
})

/** How many rows answer the query; both APIs count without sending them. */
export async function countRows(client: Client, query: RowsQuery): Promise<number> {
  if (query.api.kind === 'datastore') return (await readPage(client, query, { offset: 0, limit: 1 })).count ?? 0
  const url = `${query.api.url}/stats?${filterOf(query)}`
  const stats = Stats.safeParse(await client.json(url, PAGE_BYTES_MAX))
  if (!stats.success) throw notUnderstood(url, stats.error)
  return stats.data.found_rows ?? 0
}

/** How many rows the national table has. */
export async function countAll(client: Client, api: RowsApi): Promise<number> {
  const url = api.kind === 'data-api' ? `${api.url}/stats` : `${api.url}?limit=1&count=true`
  const shape =
    api.kind === 'data-api' ? Stats.transform(({ total_rows }) => total_rows) : Counted.transform(({ count }) => count)
  const counted = shape.safeParse(await client.json(url, PAGE_BYTES_MAX))
  if (!counted.success) throw notUnderstood(url, counted.error)
  return counted.data
}

/** One page of rows, each of which is checked to answer the query: an API that ignores its filter is found here. */
export async function readPage(client: Client, query: RowsQuery, window: { offset: number; limit: number }): Promise<Page> {
  const url = addressOf(query, window)
  const json = await client.json(url, PAGE_BYTES_MAX)
  const page = query.api.kind === 'data-api' ? parseDataApi(json, url) : parseDatastore(json, url)
  const stray = page.rows.find((row) => String(row[query.column] ?? '').trim() !== query.value)
  if (stray) throw filterIgnored(url, query, stray)
  if (page.rows.length > window.limit) throw pagingIgnored(url, `${page.rows.length} rows where ${window.limit} were asked for`)
  return page
}

export function pagingIgnored(url: string, what: string): UserError {
  return new UserError('paging', `${url} pages in a way that cannot be trusted: ${what}`, {
    at: url,
    remedy: 'Run the command again later, or fetch the national file without --state.',
    kind: 'system',
  })
}

/** "rows 5,001 to 10,000 where state is RI" in the API's own words. */
export function addressOf({ api, column, value }: RowsQuery, { offset, limit }: { offset: number; limit: number }): string {
  if (api.kind === 'data-api') return `${api.url}?${filterOf({ api, column, value })}&size=${limit}&offset=${offset}`
  const parameters = new URLSearchParams({
    'conditions[0][property]': column,
    'conditions[0][value]': value,
    'conditions[0][operator]': '=',
    limit: String(limit),
    offset: String(offset),
    count: 'true',
    results: 'true',
    schema: 'true',
    keys: 'true',
  })
  return `${api.url}?${parameters}`
}

// A second filter makes data.cms.gov hang: one column and one value a question.
function filterOf({ column, value }: RowsQuery): string {
  return new URLSearchParams({ [`filter[${column}]`]: value }).toString()
}

function parseDataApi(json: unknown, url: string): Page {
  const rows = Rows.safeParse(json)
  if (!rows.success) throw notUnderstood(url, rows.error)
  return { rows: rows.data, count: null, titles: {} }
}

function parseDatastore(json: unknown, url: string): Page {
  const answer = Datastore.safeParse(json)
  if (!answer.success) throw notUnderstood(url, answer.error)
  const { results, count, schema } = answer.data
  const fields = Object.entries(Object.values(schema ?? {})[0]?.fields ?? {})
  return {
    rows: results,
    count,
    titles: Object.fromEntries(fields.flatMap(([name, { description }]) => (description ? [[name, description]] : []))),
  }
}

function filterIgnored(url: string, { column, value }: RowsQuery, stray: Row): UserError {
  const found = column in stray ? `a row of ${JSON.stringify(stray[column])}` : 'a row without that column'
  return new UserError('filter-ignored', `${url} was asked for ${column} ${value} and sends ${found}`, {
    at: url,
    remedy: 'Fetch the national file without --state, and report it: the publisher’s API has changed.',
    kind: 'system',
  })
}
