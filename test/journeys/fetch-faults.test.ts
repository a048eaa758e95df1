import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { FetchRequest } from '#sources/fetch/report.ts'
import { fetchSources } from '#sources/fetch.ts'
import { dropsAfter, FAULTS, type Fault, firstTimes } from '../publishers/faults.ts'
import { type Publisher, startPublisher } from '../publishers/publisher.ts'
import { fillShelf, type Shelf } from '../publishers/shelf.ts'

let publisher: Publisher
let shelf: Shelf
let root: string
let folder: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'spinewise-faults-'))
  shelf = await fillShelf(inject('demo').dataFolder)
  publisher = await startPublisher(shelf)
})
beforeEach(() => {
  folder = mkdtempSync(join(root, 'raw-'))
  publisher.asked.length = 0
})
afterAll(async () => {
  await publisher.stop()
  rmSync(root, { recursive: true, force: true })
})

// Short waits: what is proved is that they are made, not how long they are.
const PATIENCE = { answerMs: 2000, idleMs: 400, backOffMs: 5 }

function take(request: Omit<FetchRequest, 'folder'>) {
  return fetchSources({ folder, mirror: publisher.url, patience: PATIENCE, ...request })
}

/** Fetches while requests whose path holds the text meet the fault. */
async function takeWith(pathHolds: string, fault: Fault, request: Omit<FetchRequest, 'folder'>) {
  publisher.fault(pathHolds, fault)
  try {
    return await take(request)
  } finally {
    publisher.fault(pathHolds, undefined)
  }
}

const filesOf = (id: string) =>
  existsSync(join(folder, id))
    ? readdirSync(join(folder, id), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))
    : []

const HOSPITALS = { sources: ['hospitals'] }
const FILE = 'Hospital_General_Information.csv'
const wholeFile = () =>
  shelf.files.get(`/data.cms.gov/provider-data/sites/default/files/resources/xubh-q36u/${FILE}`)?.body ?? Buffer.alloc(0)

describe('a whole file comes whole', () => {
  test.each<[string, () => Fault]>([
    ['when the connection drops four times on the way', () => dropsAfter(150, 4)],
    ['when ranges are ignored', () => FAULTS.ignoresRanges],
    ['when HEAD is refused', () => FAULTS.refusesHead],
    ['when the publisher is busy twice (429)', () => firstTimes(2, FAULTS.busy429)],
    ['when the publisher is broken twice (503)', () => firstTimes(2, FAULTS.busy503)],
    ['when it was moved within its host', () => FAULTS.movedWithinTheHost],
    ['when the sender falls silent once', () => firstTimes(1, FAULTS.silent)],
  ])('%s', async (_, fault) => {
    const { files, problems } = await takeWith(FILE, fault(), HOSPITALS)
    expect(problems).toEqual([])
    expect(files.map(({ verifiedBy }) => verifiedBy)).toEqual([['length', 'row count', 'header']])
    expect(readFileSync(files[0]?.path ?? '')).toEqual(wholeFile())
  })
})

describe('what is not the file is refused, and nothing of it is kept', () => {
  test.each<[string, string, Fault]>([
    ['cut at the end of a line, with the length that agrees', 'not-whole', FAULTS.truncatedAtALine],
    ['a web page', 'web-page', FAULTS.signInPage],
    ['a web page that is said to be CSV', 'not-the-file', FAULTS.signInPageSaidToBeCsv],
    ['gone', 'gone', FAULTS.gone],
    ['refused', 'not-allowed', FAULTS.refuses],
    ['busy for ever', 'publisher-busy', FAULTS.busy503],
    ['closed for an hour', 'publisher-busy', FAULTS.closedForAnHour],
    ['moved to a host that was not named', 'host-not-allowed', FAULTS.movedToForeignHost],
    ['moved in a loop', 'redirect-loop', FAULTS.movedInALoop],
    ['silent for ever', 'net-slow', FAULTS.silent],
  ])('%s: %s', async (_, code, fault) => {
    const { files, problems } = await takeWith(FILE, fault, HOSPITALS)
    expect(files).toEqual([])
    expect(problems.map((problem) => [problem.source, problem.code])).toEqual([['hospitals', code]])
    expect(problems[0]?.remedy).toMatch(/\.$/)
    // Only a download that may go on is kept.
    expect(filesOf('hospitals').filter((name) => code !== 'net-slow' || !name.includes('.part'))).toEqual([])
  })

  test('without end: it stops at the limit of its source', async () => {
    const { problems } = await takeWith('NCHSurb', FAULTS.endless, { sources: ['county-rurality'] })
    expect(problems.map(({ code, message }) => [code, message.includes('20,000,000 bytes')])).toEqual([['too-large', true]])
    expect(filesOf('county-rurality')).toEqual([])
  })

  test('an archive of which one bit is other', async () => {
    const { problems } = await takeWith('June_2026_V2.zip', FAULTS.altered, { sources: ['nppes'] })
    expect(problems.map(({ code }) => code)).toEqual(['bad-zip'])
    expect(filesOf('nppes').filter((name) => name.startsWith('2026-06-01'))).toEqual([])
  })
})

describe('a row API that cannot be trusted', () => {
  const SERVICES = { sources: ['summary'], states: ['RI'], releases: 1 }

  test.each<[string, string, Fault]>([
    [
      'ignores its filter',
      'filter-ignored',
      ({ response, headers }) =>
        void response.writeHead(200, headers).end('[{"Rndrng_NPI":"1","Rndrng_Prvdr_State_Abrvtn":"TX"}]'),
    ],
    ['cuts its pages', 'paging', FAULTS.cutPage],
    [
      'answers in another shape',
      'not-understood',
      ({ response, headers }) => void response.writeHead(200, headers).end('{"data":[]}'),
    ],
    ['answers with a web page', 'not-json', FAULTS.signInPage],
  ])('%s: %s', async (_, code, fault) => {
    const { files, problems } = await takeWith('/data?filter', fault, SERVICES)
    expect(files).toEqual([])
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })

  test('ignores its offset: the first page comes again', async () => {
    const again: Fault = ({ request, response, serve }) => {
      if (!request.url?.includes('offset=500')) return serve()
      // The publisher’s own first page.
      response.writeHead(307, { location: request.url.replace('offset=500', 'offset=0') }).end()
    }
    const { problems } = await takeWith('datastore/query/mj5m-pzi6', again, { sources: ['doctors'], states: ['RI'] })
    expect(problems.map(({ code }) => code)).toEqual(MANY_DOCTORS() ? ['paging'] : [])
  })
})

const MANY_DOCTORS = () => (shelf.providerData.get('mj5m-pzi6')?.table.rows.filter((row) => row.includes('RI')).length ?? 0) > 500

test('one source that fails does not stop the others', async () => {
  const { files, problems } = await takeWith('UPDATED.csv', FAULTS.gone, { sources: ['exclusions', 'hospitals', 'opt-out'] })
  expect(files.map(({ source }) => source)).toEqual(['opt-out', 'hospitals'])
  expect(problems.map(({ source }) => source)).toEqual(['exclusions'])
})

test('a file that changed between two runs is begun anew', async () => {
  publisher.fault(FILE, dropsAfter(150, 1000))
  await take({ ...HOSPITALS, patience: { ...PATIENCE, backOffMs: 1, idleMs: 100 } })
  publisher.fault(FILE, undefined)
  const path = [...shelf.files.keys()].find((key) => key.endsWith(FILE)) ?? ''
  const before = shelf.files.get(path)
  if (before) shelf.files.set(path, { ...before, etag: '"another"' })
  const { files } = await take(HOSPITALS)
  expect(readFileSync(files[0]?.path ?? '')).toEqual(wholeFile())
})

test('the publishers are told who asks', async () => {
  await take({ ...HOSPITALS, contact: 'you@example.org' })
  expect(new Set(publisher.asked.map(({ userAgent }) => userAgent))).toEqual(
    new Set(['Spinewise (public files of back care; contact: you@example.org)']),
  )
})
