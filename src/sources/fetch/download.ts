import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { UserError } from '#domain/errors.ts'
import { assertRoom, explainFileError, readBlocks } from '#doors/files.ts'
import { isPassing, type NetAnswer } from '#doors/net.ts'
import { ATTEMPTS_MAX, backOffMs, type Client } from './client.ts'
import { PART_ENDING } from './fetch-record.ts'

export interface DownloadRequest {
  client: Client
  url: string
  /** The file grows at `path`.part and is left there, whole: what is in it is to be checked before it takes its name. */
  path: string
  bytesMax: number
  onBytes: (done: number, total: number | undefined) => void
}

export interface Download {
  part: string
  bytes: number
  sha256: string
  /** Line feeds in it: at least as many as a table has rows. */
  lineFeeds: number
  etag: string | null
  lastModified: string | null
  /** Bytes that were there from an earlier run. */
  resumedFrom: number
  verifiedBy: string[]
}

/** What identifies the bytes of a part: only the same version may be added to. */
const Version = z.object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() })
type Version = z.infer<typeof Version>

/** Fetches a file, streamed; goes on where an earlier run or a broken connection stopped, unless the publisher's file has changed. */
export async function download(request: DownloadRequest): Promise<Download> {
  const part = `${request.path}${PART_ENDING}`
  const resumedFrom = await bytesOf(part)
  for (let failures = 0; ; ) {
    const before = await bytesOf(part)
    try {
      const transfer = await receive(request, part)
      return { part, resumedFrom: transfer.startedAgain ? 0 : resumedFrom, ...transfer }
    } catch (error) {
      if (!isPassing(error)) throw await forgetTooLarge(error, request.path)
      // A connection that breaks again and again still gets there, as long as each brings something.
      failures = (await bytesOf(part)) > before ? 1 : failures + 1
      if (failures >= ATTEMPTS_MAX) throw error
      await wait(backOffMs(request.client.patience, failures))
    }
  }
}

/** What has no end is not gone on with; anything else that stopped may be, once its cause is mended. */
async function forgetTooLarge(error: unknown, path: string): Promise<unknown> {
  if (error instanceof UserError && error.code === 'too-large') await dropPart(path)
  return error
}

/** Forgets an unfinished download, so that the next run begins anew. */
export async function dropPart(path: string): Promise<void> {
  await rm(`${path}${PART_ENDING}`, { force: true })
  await rm(versionPath(`${path}${PART_ENDING}`), { force: true })
}

type Transfer = Omit<Download, 'part' | 'resumedFrom'> & { startedAgain: boolean }

async function receive({ client, url, bytesMax, onBytes }: DownloadRequest, part: string): Promise<Transfer> {
  const version = await readVersion(part, url)
  const had = version === undefined ? 0 : await bytesOf(part)
  const condition = version?.etag?.startsWith('"') ? version.etag : (version?.lastModified ?? undefined)
  const canResume = had > 0 && condition !== undefined
  const answer = await client.open(url, canResume ? { headers: { range: `bytes=${had}-`, 'if-range': condition } } : {})
  const isRest = answer.status === 206 && startOf(answer) === had
  if (canResume && !isRest && answer.status !== 200) {
    await answer.discard()
    // 416: nothing is left to send, because an earlier run had it all, or because another file is there.
    if (await isAllOf(client, version, had)) return countPart(part, had, version)
    await dropPart(part.slice(0, -PART_ENDING.length))
    return receive({ client, url, path: '', bytesMax, onBytes }, part)
  }
  assertNoPage(answer)
  const now = { url, etag: answer.header('etag') ?? null, lastModified: answer.header('last-modified') ?? null }
  await writeFile(versionPath(part), JSON.stringify(now))
  const total = totalOf(answer)
  const start = isRest ? had : 0
  if (total !== undefined) await assertRoom(dirname(part), total - start)
  const counted = await openCount(part, start)
  await append({ answer, part, start, counted, bytesMax, onBytes: (done) => onBytes(done, total) })
  const verifiedBy = assertLength(url, counted.bytes, total)
  const sha256 = counted.hash.digest('hex')
  const { bytes, lineFeeds } = counted
  return { bytes, sha256, lineFeeds, ...now, verifiedBy, startedAgain: had > 0 && !isRest }
}

/** Whether the publisher's file is the version that was begun, and as long as what is there. */
async function isAllOf(client: Client, version: Version | undefined, had: number): Promise<boolean> {
  if (version === undefined) return false
  const { etag, lastModified, bytes } = await client.headers(version.url)
  return bytes === had && (etag === null ? lastModified === version.lastModified : etag === version.etag)
}

async function countPart(part: string, had: number, version: Version | undefined): Promise<Transfer> {
  const { bytes, lineFeeds, hash } = await openCount(part, had)
  const { etag = null, lastModified = null } = version ?? {}
  return { bytes, lineFeeds, sha256: hash.digest('hex'), etag, lastModified, verifiedBy: ['length'], startedAgain: false }
}

interface Count {
  bytes: number
  lineFeeds: number
  hash: Hash
}

/** The count of the bytes that are there already. */
async function openCount(part: string, start: number): Promise<Count> {
  const counted: Count = { bytes: 0, lineFeeds: 0, hash: createHash('sha256') }
  if (start > 0) for await (const { bytes } of readBlocks(part)) count(counted, bytes)
  return counted
}

interface Appending {
  answer: NetAnswer
  part: string
  start: number
  counted: Count
  bytesMax: number
  onBytes: (done: number) => void
}

async function append({ answer, part, start, counted, bytesMax, onBytes }: Appending): Promise<void> {
  const file = await tryWrite(part, () => open(part, start > 0 ? 'r+' : 'w'))
  try {
    for await (const piece of answer.read(bytesMax - start)) {
      // Waiting for the disk here is what slows a sender that is too fast.
      await tryWrite(part, () => writeAll(file, piece, counted.bytes))
      count(counted, piece)
      onBytes(counted.bytes)
    }
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, position + done)
    done += bytesWritten
  }
}

function count(counted: Count, bytes: Uint8Array): void {
  counted.hash.update(bytes)
  counted.bytes += bytes.length
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) counted.lineFeeds += 1
}

const LINE_FEED = 0x0a

function assertLength(url: string, bytes: number, total: number | undefined): string[] {
  if (total === undefined) return []
  if (bytes === total) return ['length']
  throw new UserError('net-broken', `${url} sent ${bytes} bytes of the ${total} that it announced`, {
    at: url,
    remedy: 'Run the command again: it goes on where it stopped.',
    kind: 'system',
  })
}

function assertNoPage(answer: NetAnswer): void {
  if (!/^text\/html\b/i.test(answer.header('content-type') ?? '')) return
  throw new UserError('web-page', `${answer.url} answers with a web page where the file should be`, {
    at: answer.url,
    remedy: 'Open it in a browser: it may ask for a sign-in or be under repair. Then run the command again.',
    kind: 'system',
  })
}

function totalOf(answer: NetAnswer): number | undefined {
  const stated = answer.status === 206 ? answer.header('content-range')?.split('/')[1] : answer.header('content-length')
  return stated !== undefined && /^\d+$/.test(stated) ? Number(stated) : undefined
}

function startOf(answer: NetAnswer): number | undefined {
  const start = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

async function readVersion(part: string, url: string): Promise<Version | undefined> {
  try {
    const version = Version.parse(JSON.parse(await readFile(versionPath(part), 'utf8')))
    return version.url === url ? version : undefined
  } catch {
    // None, or cut short: then the part is of no known version and is not added to.
    return undefined
  }
}

function versionPath(part: string): string {
  return `${part}.json`
}

async function bytesOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

function tryWrite<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  return work().catch((error: unknown) => {
    throw explainFileError(error, path)
  })
}
