import { existsSync } from 'node:fs'
import { UserError } from '#domain/errors.ts'
import { type BetweenExpectation, expectNone } from '#edition/between/expectation.ts'
import { type BuildProgress, buildEdition } from '#edition/build.ts'
import { compareEditions } from '#edition/compare-editions.ts'
import { listKept } from '#edition/kept-editions.ts'
import { readEditionId, readManifest } from '#edition/read/read-manifest.ts'
import { verifyEdition } from '#edition/verify-edition.ts'
import { discardHeld, finishPublishing, publishHeld } from './publish-held.ts'
import { logRefresh, publishReport } from './publish-report.ts'
import { withRefreshLock } from './refresh-lock.ts'
import { placesOf, type RefreshPlaces } from './refresh-places.ts'
import type { EditionSummary, FetchSummary, RefreshReport } from './refresh-report.ts'

export interface RefreshRequest {
  editionPath: string
  /** Folders of the public files. */
  folders: readonly string[]
  /** Fetches what is new into them; null where the files that are there are used. */
  fetch: (() => Promise<FetchSummary>) | null
  /** How many earlier editions are kept for links. */
  keep: number
  threads: number
  memoryMb: number
  now: () => Date
  onProgress?: (step: RefreshProgress) => void
}

export interface RefreshProgress extends Omit<BuildProgress, 'stage'> {
  stage: BuildProgress['stage'] | 'fetching' | 'verifying' | 'comparing' | 'reporting'
}

/**
 * The monthly life of an edition: fetch what is new, build aside, verify, compare with the edition that serves, then publish it, or
 * hold it for a person where it breaks an expectation. Whatever stops it, the edition before goes on serving.
 */
export function refreshEdition(request: RefreshRequest): Promise<RefreshReport> {
  const places = placesOf(request.editionPath)
  return withRefreshLock(places.lock, async () => {
    const at = () => request.now().toISOString()
    logRefresh(places, { at: at(), event: 'started', process: process.pid })
    try {
      const report = await refresh(places, request)
      const { outcome, from, to, expectations } = report
      const broken = expectations.filter(({ holds }) => !holds).map(({ title }) => title)
      logRefresh(places, { at: report.at, event: outcome, from: from?.id ?? null, to: to.id, listed: to.listed, broken })
      return report
    } catch (error) {
      logRefresh(places, { at: at(), event: 'failed', error: error instanceof Error ? error.message : String(error) })
      throw error
    }
  })
}

async function refresh(places: RefreshPlaces, request: RefreshRequest): Promise<RefreshReport> {
  const { fetch, folders, threads, memoryMb, onProgress = () => {} } = request
  if (fetch) onProgress({ stage: 'fetching', detail: 'what is new' })
  const fetched = (await fetch?.()) ?? null
  await finishPublishing(places)
  const { edition, held } = places
  const built = await buildEdition({
    folders,
    editionPath: held,
    elsewhere: [edition],
    threads,
    memoryMb,
    onProgress: onBuilding(onProgress),
  })
  if (built.editionPath === edition) return leaveAsItIs(places, request.now(), fetched)
  await assertWhole(held, onProgress)
  onProgress({ stage: 'comparing', detail: 'with the last edition' })
  const { last, expectations, diff } = compareWithLast(places)
  const isHeld = expectations.some(({ holds }) => !holds)
  const to = summarise(held)
  if (!isHeld) onProgress({ stage: 'publishing', detail: edition })
  const kept = isHeld ? listKept(edition) : await publishHeld(places, request.keep)
  const path = isHeld ? held : edition
  onProgress({ stage: 'reporting', detail: places.report })
  const report: RefreshReport = {
    at: request.now().toISOString(),
    outcome: isHeld ? 'held' : publishedAs(last),
    from: last,
    to,
    expectations,
    diff,
    fetch: fetched,
    kept,
    path,
  }
  await publishReport(places, report)
  return report
}

function publishedAs(last: EditionSummary | null): 'published' | 'first' {
  return last === null ? 'first' : 'published'
}

/** To a build the held place is the place where it publishes. */
function onBuilding(onProgress: (step: RefreshProgress) => void): (step: BuildProgress) => void {
  return (step) => onProgress(step.stage === 'publishing' ? { stage: 'writing', detail: 'the new edition aside' } : step)
}

// What is held was made from files that are no longer the newest, or no longer there.
function leaveAsItIs({ edition, held }: RefreshPlaces, now: Date, fetch: FetchSummary | null): RefreshReport {
  discardHeld(held)
  const stamp = summarise(edition)
  const nothing = { expectations: [], diff: null, fetch, kept: listKept(edition).filter((id) => id !== stamp.id) }
  return { at: now.toISOString(), outcome: 'unchanged', from: stamp, to: stamp, path: edition, ...nothing }
}

async function assertWhole(held: string, onProgress: (step: RefreshProgress) => void): Promise<void> {
  const checks = await verifyEdition(held, (detail, done, total) => onProgress({ stage: 'verifying', detail, done, total }))
  const failed = checks.filter(({ holds }) => !holds)
  if (failed.length === 0) return
  throw new UserError('edition-corrupt', `The new edition is not whole: ${failed.map(({ title }) => title).join('; ')}`, {
    at: held,
    remedy: 'Refresh again. If it comes back, check the disk and its memory.',
    kind: 'edition',
  })
}

interface Comparison extends Pick<RefreshReport, 'expectations' | 'diff'> {
  /** Null where there is nothing to compare with. */
  last: EditionSummary | null
}

/** A demo is no last edition of a real one; a last edition that cannot be read is a matter for a person. */
function compareWithLast({ edition, held }: RefreshPlaces): Comparison {
  if (!existsSync(edition)) return { last: null, expectations: [], diff: null }
  try {
    const last = summarise(edition)
    if (last.fictional && !summarise(held).fictional) return { last: null, expectations: [], diff: null }
    return { last, ...compareEditions(edition, held) }
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'edition') throw error
    return { last: null, expectations: [expectReadable(error)], diff: null }
  }
}

function expectReadable({ message }: UserError): BetweenExpectation {
  return expectNone({
    title: 'The last edition can be read, so that the new one can be compared with it',
    why: 'After an update of the program, or damage, nobody knows what a new edition would change.',
    breaches: [message],
    of: 1,
  })
}

function summarise(path: string): EditionSummary {
  const { title, fictional, counts } = readManifest(path)
  return { id: readEditionId(path), title, fictional, listed: counts.listed }
}
