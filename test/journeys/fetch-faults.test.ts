import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findOffers } from '#sources/fetch/find-offers.ts'
import { takeOffer } from '#sources/fetch/take-offer.ts'
import { openClientFor } from '#sources/fetch.ts'
import { services } from '#sources/services.ts'
import { summary } from '#sources/summary.ts'
import { dropsAfter, FAULTS, type Fault, firstTimes } from '../publishers/faults.ts'
import { openPublishing, PATIENCE } from './publishing.ts'

const publishing = openPublishing()
const { take, takeWith, filesOf, whole } = publishing

const HOSPITALS = { sources: ['hospitals'] }
const FILE = 'Hospital_General_Information.csv'

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
    expect(readFileSync(files[0]?.path ?? '')).toEqual(whole(FILE).body)
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
    ['moved to where nothing is encrypted', 'redirect-insecure', FAULTS.movedWithoutEncryption],
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

describe('a file whose hash is known beforehand', () => {
  const recipe = summary.fetch[0] ?? absent()
  const sha256 = () => createHash('sha256').update(whole('/Prov_2023.csv').body).digest('hex')

  /** As if the length and hash of the file on the shelf were written in its source. */
  async function takeKnown() {
    const client = openClientFor([{ source: summary, recipe }], {
      folder: '',
      mirror: publishing.publisher().url,
      patience: PATIENCE,
    })
    const { path, body } = whole('/Prov_2023.csv')
    const known = { url: `https:/${path}`, bytes: body.length, rows: 0, sha256: sha256() }
    const [offer] = await findOffers({ client, source: summary, recipe: { ...recipe, known: [known] } }, 1)
    return takeOffer(offer ?? absent(), { client, rawFolder: publishing.folder(), states: [], records: [], onProgress: () => {} })
  }

  test('is verified by it', async () => {
    const [file] = await takeKnown()
    expect(file).toMatchObject({ verifiedBy: ['length', 'SHA-256', 'header'], sha256: sha256() })
  })

  test('is refused where one bit is other', async () => {
    publishing.publisher().fault('Prov_2023.csv', FAULTS.altered)
    await expect(takeKnown()).rejects.toMatchObject({ code: 'not-whole', kind: 'system' })
    publishing.publisher().fault('Prov_2023.csv', undefined)
    expect(filesOf('summary')).toEqual([])
  })

  test('lies on the host of its catalog', () => {
    const known = services.fetch.flatMap((each) => each.known ?? [])
    expect(known).toHaveLength(6)
    for (const { url, sha256: hash } of known) expect([new URL(url).host, hash.length]).toEqual(['data.cms.gov', 64])
  })
})

function absent(): never {
  throw new Error('the summary is fetched, and on the shelf')
}

test('one source that fails does not stop the others', async () => {
  const { files, problems } = await takeWith('UPDATED.csv', FAULTS.gone, { sources: ['exclusions', 'hospitals', 'opt-out'] })
  expect(files.map(({ source }) => source)).toEqual(['opt-out', 'hospitals'])
  expect(problems.map(({ source }) => source)).toEqual(['exclusions'])
})

test('a file that changed between two runs is begun anew', async () => {
  const stopped = await takeWith(FILE, dropsAfter(150, 3), { ...HOSPITALS, patience: { ...PATIENCE, idleMs: 100 } })
  expect(stopped.problems).toEqual([])
  const { path, ...resource } = whole(FILE)
  publishing.shelf().files.set(path, { ...resource, etag: '"another"', body: Buffer.concat([resource.body, Buffer.from('\n')]) })
  const { files } = await take(HOSPITALS)
  expect(files.map(({ outcome }) => outcome)).toEqual(['fetched'])
  expect(readFileSync(files[0]?.path ?? '')).toEqual(whole(FILE).body)
  publishing.shelf().files.set(path, resource)
})

test('what an earlier run began of another version is not added to', async () => {
  await takeWith(FILE, FAULTS.stopsHalfWay, HOSPITALS)
  expect(filesOf('hospitals').some((name) => name.endsWith('.part'))).toBe(true)
  const { path, ...resource } = whole(FILE)
  const other = Buffer.from(resource.body.toString().replaceAll('REGIONAL', 'regional'))
  publishing.shelf().files.set(path, { ...resource, etag: '"another"', body: other })
  const { files } = await take(HOSPITALS)
  expect(files.map(({ outcome }) => outcome)).toEqual(['fetched'])
  expect(readFileSync(files[0]?.path ?? '')).toEqual(other)
  publishing.shelf().files.set(path, resource)
})

test('what an earlier run had whole, but not yet in its place, is not transferred again', async () => {
  const { path, body, etag, lastModified } = whole(FILE)
  const release = join(publishing.folder(), 'hospitals/2026-06-01')
  mkdirSync(release, { recursive: true })
  writeFileSync(join(release, `${FILE}.part`), body)
  writeFileSync(join(release, `${FILE}.part.json`), JSON.stringify({ url: `https:/${path}`, etag, lastModified }))
  const { files } = await take(HOSPITALS)
  expect(files.map(({ outcome }) => outcome)).toEqual(['resumed'])
  expect(readFileSync(files[0]?.path ?? '')).toEqual(body)
  const transferred = publishing
    .publisher()
    .asked.filter((each) => each.path.endsWith(FILE) && each.method === 'GET' && each.sent > 0)
  expect(transferred).toEqual([])
})

test('the publishers are told who asks', async () => {
  await take({ ...HOSPITALS, contact: 'you@example.org' })
  expect(new Set(publishing.publisher().asked.map(({ userAgent }) => userAgent))).toEqual(
    new Set(['Spinewise (public files of back care; contact: you@example.org)']),
  )
})
