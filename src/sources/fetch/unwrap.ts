import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import * as z from 'zod'
import { UserError } from '#domain/errors.ts'
import { fileBytes, publishFile, readBlocks } from '#doors/files.ts'
import { readWorkbook } from '#doors/workbook.ts'
import { extractZipEntry, listZip, readZipEntry } from '#doors/zip.ts'
import type { Found } from '../recipe.ts'
import { findRelease } from '../release.ts'
import { assertIsSource, HEAD_BYTES } from './check-table.ts'
import { type FetchedFile, PART_ENDING } from './fetch-record.ts'
import { keepStates } from './keep-states.ts'
import { notUnderstood } from './not-understood.ts'
import type { Offer } from './offer.ts'

export interface Wrapped {
  /** The whole download. */
  part: string
  bytes: number
  sha256: string
  states: readonly string[]
  rawFolder: string
}

export interface Unwrapped {
  folder: string
  /** That of the offer, or a more exact one that a name inside the archive states. */
  release: string
  files: FetchedFile[]
  verifiedBy: string[]
}

/** Makes of a whole download the files that a build reads, checked to be what they should be, and puts them into their folder. */
export async function unwrap(offer: Offer, wrapped: Wrapped): Promise<Unwrapped> {
  const { recipe } = offer
  if (recipe.found.in === 'census') return unwrapCensus(offer, wrapped, recipe.found.columns)
  if (recipe.entries !== undefined) return unwrapZip(offer, wrapped, recipe.entries)
  const at = place(offer, wrapped, offer.release)
  if (wrapped.states.length > 0) {
    const to = at(stateName(offer.fileName, wrapped.states))
    return {
      ...at.home,
      files: [await filterInto(offer, { to, wrapped, bytes: readTable(wrapped.part) })],
      verifiedBy: ['header'],
    }
  }
  return keepWhole(offer, wrapped, offer.release, ['header'])
}

/** The folder of a release, and paths in it. */
function place({ source }: Offer, { rawFolder }: Wrapped, release: string) {
  const folder = join(rawFolder, source.id, release)
  return Object.assign((name: string) => join(folder, name), { home: { folder, release } })
}

async function keepWhole(offer: Offer, wrapped: Wrapped, release: string, verifiedBy: string[]): Promise<Unwrapped> {
  const at = place(offer, wrapped, release)
  await mkdir(at.home.folder, { recursive: true })
  await publishFile(wrapped.part, at(offer.fileName))
  const file = { name: offer.fileName, bytes: wrapped.bytes, sha256: wrapped.sha256, rows: null }
  return { ...at.home, files: [file], verifiedBy }
}

async function unwrapZip(offer: Offer, wrapped: Wrapped, pattern: string): Promise<Unwrapped> {
  const wanted = (await listZip(wrapped.part)).filter(({ name }) => new RegExp(pattern, 'i').test(basename(name)))
  const [first] = wanted
  if (first === undefined) throw noEntry(offer, pattern)
  const release = releaseIn(first.name, offer)
  if (offer.recipe.workbookFrom !== undefined)
    return unwrapWorkbook(offer, wrapped, { entry: first.name, from: offer.recipe.workbookFrom })
  if (wrapped.states.length === 0) {
    for (const { name } of wanted) await assertEntry(offer, wrapped.part, name)
    return keepWhole(offer, wrapped, release, ['CRC-32', 'header'])
  }
  const at = place(offer, wrapped, release)
  const files: FetchedFile[] = []
  for (const { name } of wanted) {
    const to = at(stateName(basename(name), wrapped.states))
    files.push(await filterInto(offer, { to, wrapped, bytes: readZipEntry(wrapped.part, name) }))
  }
  return { ...at.home, files, verifiedBy: ['CRC-32', 'header'] }
}

/** The name inside says the last day that is in the file; the link says only the month. */
function releaseIn(entry: string, { source, release }: Offer): string {
  const [layout] = source.layouts
  if (layout === undefined) return release
  const found = findRelease(basename(entry), source, layout)
  return found.statedBy === 'file name' && found.release.startsWith(release) ? found.release : release
}

/** Reads an entry to its end, which checks its CRC, and its head. */
async function assertEntry({ source, url }: Offer, zip: string, entry: string): Promise<void> {
  let head: Buffer = Buffer.alloc(0)
  for await (const piece of readZipEntry(zip, entry)) if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece])
  assertIsSource(head, source, `${url} › ${entry}`)
}

interface Filtering {
  to: string
  wrapped: Wrapped
  bytes: AsyncIterable<Uint8Array>
}

async function filterInto(offer: Offer, { to, wrapped, bytes }: Filtering): Promise<FetchedFile> {
  const { byState } = offer.recipe
  // Where a release has no row API, the columns of the API are those of the file, but for case and spacing.
  const cells = 'cells' in byState ? byState.cells : ('columns' in byState && byState.columns) || []
  await mkdir(dirname(to), { recursive: true })
  const temporary = `${to}${PART_ENDING}`
  try {
    const kept = await keepStates(bytes, { source: offer.source, cells, states: wrapped.states, to: temporary, at: offer.url })
    await publishFile(temporary, to)
    return { name: basename(to), bytes: kept.bytes, sha256: kept.sha256, rows: kept.rows }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function* readTable(path: string): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of readBlocks(path)) yield bytes
}

function stateName(fileName: string, states: readonly string[]): string {
  return `${fileName.replace(/\.\w+$/, '')}-${states.join('-')}.csv`
}

async function unwrapWorkbook(
  offer: Offer,
  wrapped: Wrapped,
  { entry, from }: { entry: string; from: string },
): Promise<Unwrapped> {
  const workbook = `${wrapped.part}.xlsx`
  try {
    await extractZipEntry(wrapped.part, entry, { to: workbook })
    const rows = await readWorkbook(workbook)
    // A title stands above the header.
    const header = rows.findIndex((row) => row.some((cell) => cell.trim() === from))
    if (header < 0) throw noEntry(offer, `a row with the cell ${from}`)
    return await writeTable(offer, wrapped, { rows: rows.slice(header), verifiedBy: ['CRC-32', 'header'] })
  } finally {
    await rm(workbook, { force: true })
  }
}

async function unwrapCensus(
  offer: Offer,
  wrapped: Wrapped,
  columns: Extract<Found, { in: 'census' }>['columns'],
): Promise<Unwrapped> {
  const json: unknown = JSON.parse(await readFile(wrapped.part, 'utf8'))
  const table = z.array(z.array(z.union([z.string(), z.number(), z.null()]))).safeParse(json)
  if (!table.success) throw notUnderstood(offer.url, table.error)
  const [names = [], ...cells] = table.data
  const places = Object.values(columns).map((name) => names.indexOf(name))
  if (places.includes(-1)) throw noEntry(offer, Object.values(columns).join(', '))
  const rows = cells.map((row) => places.map((index) => String(row[index] ?? '')))
  return writeTable(offer, wrapped, { rows: [Object.keys(columns), ...rows], verifiedBy: ['header'] })
}

async function writeTable(
  offer: Offer,
  wrapped: Wrapped,
  { rows, verifiedBy }: { rows: string[][]; verifiedBy: string[] },
): Promise<Unwrapped> {
  const at = place(offer, wrapped, offer.release)
  const name = offer.fileName.replace(/\.\w+$/, '.csv')
  const text = Buffer.from(stringify(rows), 'utf8')
  assertIsSource(text.subarray(0, HEAD_BYTES), offer.source, offer.url)
  const temporary = `${at(name)}.table${PART_ENDING}`
  await writeFile(temporary, text)
  await publishFile(temporary, at(name))
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { ...at.home, files: [{ name, bytes: fileBytes(at(name)), sha256, rows: rows.length - 1 }], verifiedBy }
}

function noEntry({ url }: Offer, what: string): UserError {
  return new UserError('not-the-file', `${url} does not hold ${what}`, {
    at: url,
    remedy: 'Look at it by hand: the publisher has changed what is in it. Report it.',
    kind: 'system',
  })
}
