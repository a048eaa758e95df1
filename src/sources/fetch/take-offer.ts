import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '#domain/errors.ts'
import { publishFile, readHead, removeEmptyFolder } from '#doors/files.ts'
import { assertIsSource, HEAD_BYTES } from './check-table.ts'
import type { Client } from './client.ts'
import { type Download, download, dropPart } from './download.ts'
import {
  type FetchedFile,
  type FetchRecord,
  findRecord,
  isSame,
  type KeptRecord,
  removeReplaced,
  writeRecord,
} from './fetch-record.ts'
import type { FileHeaders, Offer } from './offer.ts'
import { pageRows } from './page-rows.ts'
import { countAll, type RowsQuery } from './read-rows.ts'
import type { FetchedReport, FetchProgress } from './report.ts'
import { unwrap } from './unwrap.ts'

export interface Taking {
  client: Client
  rawFolder: string
  /** Those wanted, in order. */
  states: readonly string[]
  /** What was fetched of this source before. */
  records: readonly KeptRecord[]
  onProgress: (step: FetchProgress) => void
}

/** Brings one release of one file into its folder, or finds it there: whole, verified, with a record of where it came from. */
export async function takeOffer(offer: Offer, taking: Taking): Promise<FetchedReport[]> {
  const states = offer.recipe.byState.how === 'whole' ? [] : taking.states
  const isChosenThere = states.length > 0 && offer.recipe.byState.how === 'rows-api' && offer.rows !== null
  const files = await (isChosenThere ? takeRows : takeFile)(offer, { ...taking, states })
  return files.map((file) => ({ ...file, extent: describeExtent(offer.recipe, taking.states) }))
}

/** "whole nation", "MA, RI", or why all of it is there although states were asked for. */
export function describeExtent({ byState }: Offer['recipe'], asked: readonly string[]): string {
  if (asked.length === 0) return 'whole nation'
  return byState.how === 'whole' ? `whole: ${byState.why}` : asked.join(', ')
}

async function takeRows(offer: Offer, taking: Taking): Promise<Omit<FetchedReport, 'extent'>[]> {
  const { client, states, records, onProgress } = taking
  const queries = listQueries(offer, states)
  const known = await findRecord(records, offer, states)
  // The catalog dates each change of a dataset; without a date only asking again would tell.
  if (known && known.record.modified !== null && known.record.modified === offer.modified) return report(known, 'already-here')
  const path = pathOf(offer, taking)
  await mkdir(dirname(path), { recursive: true })
  const version = JSON.stringify([offer.url, offer.modified, states])
  const fetched = await pageRows({
    client,
    queries,
    path,
    version,
    onRows: (done, total) => onProgress({ source: offer.source.id, detail: basename(path), done, total, unit: ' rows' }),
  })
  if (fetched.rows === 0) throw noRows(offer, states)
  assertIsSource(readHead(fetched.part, HEAD_BYTES), offer.source, offer.rows?.url ?? offer.url)
  await publishFile(fetched.part, path)
  await dropPart(path)
  const file = { name: basename(path), bytes: fetched.bytes, sha256: fetched.sha256, rows: fetched.rows }
  const headers = { etag: null, lastModified: null, sourceBytes: null }
  const kept = await keep(offer, taking, {
    folder: dirname(path),
    files: [file],
    ...headers,
    verifiedBy: ['row count', 'header'],
  })
  return report(kept, fetched.resumedFrom > 0 ? 'resumed' : 'fetched')
}

function listQueries({ recipe, rows }: Offer, states: readonly string[]): RowsQuery[] {
  if (recipe.byState.how !== 'rows-api' || rows === null) return []
  return recipe.byState.columns.flatMap((column) => states.map((value) => ({ api: rows, column, value })))
}

async function takeFile(offer: Offer, taking: Taking): Promise<Omit<FetchedReport, 'extent'>[]> {
  const { client, states, records } = taking
  const known = await findRecord(records, offer, states)
  if (known && isUnchanged(known.record, await client.headers(offer.url))) return report(known, 'already-here')
  const path = join(taking.rawFolder, offer.source.id, offer.release, offer.fileName)
  await mkdir(dirname(path), { recursive: true })
  const got = await download({
    client,
    url: offer.url,
    path,
    bytesMax: offer.recipe.bytesMax,
    onBytes: (done, total) =>
      taking.onProgress({
        source: offer.source.id,
        detail: offer.fileName,
        done,
        unit: 'B',
        ...(total === undefined ? {} : { total }),
      }),
  })
  try {
    // A web page is told as one, before its rows are counted.
    const isTable = offer.recipe.entries === undefined && offer.recipe.found.in !== 'census'
    if (isTable) assertIsSource(readHead(got.part, HEAD_BYTES), offer.source, offer.url)
    const verifiedBy = [...got.verifiedBy, ...(await assertWhole(offer, got, client))]
    const unwrapped = await unwrap(offer, {
      part: got.part,
      sha256: got.sha256,
      bytes: got.bytes,
      states,
      rawFolder: taking.rawFolder,
    })
    await dropPart(path)
    const { folder, release, files } = unwrapped
    const origin = { etag: got.etag, lastModified: got.lastModified, sourceBytes: got.bytes }
    const dated = { ...offer, release }
    const kept = await keep(dated, taking, { folder, files, ...origin, verifiedBy: [...verifiedBy, ...unwrapped.verifiedBy] })
    await removeEmptyFolder(dirname(path))
    return report(kept, got.resumedFrom > 0 ? 'resumed' : 'fetched')
  } catch (error) {
    // What is not the file is not gone on with: the next run begins anew.
    await dropPart(path)
    throw error
  }
}

function isUnchanged(record: FetchRecord, headers: FileHeaders): boolean {
  return isSame(record, headers) === true
}

/** Length and SHA-256 where they were known beforehand, else the rows that the publisher counts: a file cut at a line is found. */
async function assertWhole({ known, rows, url }: Offer, got: Download, client: Client): Promise<string[]> {
  if (known !== null) {
    if (got.bytes === known.bytes && got.sha256 === known.sha256) return ['SHA-256']
    const what = got.bytes === known.bytes ? `a SHA-256 of ${got.sha256.slice(0, 16)}…` : `${got.bytes} bytes`
    throw altered(url, `it has ${what}, the file counted at that address ${known.bytes} bytes and ${known.sha256.slice(0, 16)}…`)
  }
  if (rows === null) return []
  const counted = await countAll(client, rows).catch((error: unknown) => {
    // The file is not worse for it; it is verified by less, and the report says by what.
    if (error instanceof UserError) return undefined
    throw error
  })
  if (counted === undefined) return []
  if (got.lineFeeds >= counted) return ['row count']
  throw altered(url, `it has ${got.lineFeeds} lines, and its publisher counts ${counted} rows`)
}

function altered(url: string, what: string): UserError {
  return new UserError('not-whole', `${url} is cut or altered: ${what}`, {
    at: url,
    remedy: 'Nothing of it was kept. Run the command again; if it says the same, ask the publisher.',
    kind: 'system',
  })
}

function noRows({ url, source }: Offer, states: readonly string[]): UserError {
  return new UserError('no-rows', `${source.id} has no row of ${states.join(', ')}`, {
    at: url,
    remedy: 'Check the codes of the states: two letters, such as RI.',
  })
}

/** Rows of states stand beside the national file under a name of their own. */
function pathOf({ source, release, fileName }: Offer, { rawFolder, states }: Taking): string {
  const stem = fileName.replace(/\.\w+$/, '')
  return join(rawFolder, source.id, release, `${stem}-${states.join('-')}.csv`)
}

type Kept = Pick<FetchRecord, 'etag' | 'lastModified' | 'sourceBytes' | 'verifiedBy'> & { folder: string; files: FetchedFile[] }

async function keep(offer: Offer, { states, records }: Taking, { folder, ...kept }: Kept): Promise<KeptRecord> {
  const { source, recipe, release, url, modified } = offer
  const record: FetchRecord = { source: source.id, recipe: recipe.name, release, url, states: [...states], modified, ...kept }
  const path = await writeRecord(folder, kept.files[0]?.name ?? offer.fileName, record)
  await removeReplaced(records, { record, folder, path })
  return { record, folder, path }
}

function report({ record, folder }: KeptRecord, outcome: FetchedReport['outcome']): Omit<FetchedReport, 'extent'>[] {
  return record.files.map(({ name, bytes, sha256 }) => ({
    source: record.source,
    file: record.recipe,
    release: record.release,
    path: join(folder, name),
    url: record.url,
    bytes,
    sha256,
    outcome,
    verifiedBy: record.verifiedBy,
  }))
}
