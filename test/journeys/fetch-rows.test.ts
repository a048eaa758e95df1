import { describe, expect, test } from 'vitest'
import { FAULTS, type Fault } from '../publishers/faults.ts'
import { column, readTable } from '../publishers/table.ts'
import { openPublishing } from './publishing.ts'

const publishing = openPublishing()
const { take, takeWith } = publishing

const DOCTORS = 'datastore/query/mj5m-pzi6'
const WANTED = { sources: ['doctors'], states: ['RI'] }

/** Runs `work` while so many rows of one state are published, each another. */
async function withManyDoctors(count: number, work: (rows: string[][]) => Promise<void>): Promise<void> {
  const dataset = publishing.shelf().providerData.get('mj5m-pzi6')
  if (dataset === undefined) throw new Error('the doctors are on the shelf')
  const before = dataset.table
  const state = column(before, 'State')
  const line = column(before, 'adr_ln_1')
  const [first = []] = before.rows
  const rows = Array.from({ length: count }, (_, index) => first.with(state, 'RI').with(line, `${index} FICTIONAL WAY`))
  dataset.table = { ...before, rows }
  await work(rows).finally(() => {
    dataset.table = before
  })
}

describe('rows asked for page by page', () => {
  test('come all, once, under the official header', async () => {
    await withManyDoctors(1300, async (rows) => {
      const { files } = await take(WANTED)
      expect(files.map(({ verifiedBy, extent }) => [verifiedBy, extent])).toEqual([[['row count', 'header'], 'RI']])
      const { header } = publishing.shelf().providerData.get('mj5m-pzi6')?.table ?? {}
      expect(readTable(files[0]?.path ?? '')).toEqual({ header, rows })
    })
  })

  test('are gone on with at the page where an earlier run stopped', async () => {
    await withManyDoctors(1300, async (rows) => {
      const stopped = await takeWith('offset=1000', FAULTS.gone, WANTED)
      expect(stopped.problems.map(({ code }) => code)).toEqual(['gone'])
      publishing.publisher().asked.length = 0
      const { files } = await take(WANTED)
      expect(files.map(({ outcome }) => outcome)).toEqual(['resumed'])
      const offsets = publishing.publisher().asked.flatMap(({ path }) => /limit=500&offset=(\d+)/.exec(path)?.[1] ?? [])
      expect(offsets).toEqual(['1000'])
      expect(readTable(files[0]?.path ?? '').rows).toEqual(rows)
    })
  })

  test('of a state without any are said to be none', async () => {
    const { files, problems } = await take({ sources: ['summary'], states: ['GU'], releases: 1 })
    expect([files, problems.map(({ code }) => code)]).toEqual([[], ['no-rows']])
  })
})

describe('a row API that cannot be trusted', () => {
  const SUMMARY = { sources: ['summary'], states: ['RI'], releases: 1 }
  const answer =
    (text: string): Fault =>
    ({ response, headers }) =>
      void response.writeHead(200, headers).end(text)

  test.each<[string, string, Fault]>([
    ['ignores its filter', 'filter-ignored', answer('[{"Rndrng_NPI":"1","Rndrng_Prvdr_State_Abrvtn":"TX"}]')],
    ['cuts its pages', 'paging', FAULTS.cutPage],
    ['answers in another shape', 'not-understood', answer('{"data":[]}')],
    ['answers with a web page', 'not-json', FAULTS.signInPage],
  ])('%s: %s', async (_, code, fault) => {
    const { files, problems } = await takeWith('/data?filter', fault, SUMMARY)
    expect(files).toEqual([])
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })

  test('ignores its offset: paging, because a page comes again', async () => {
    const again: Fault = ({ request, response, serve }) => {
      if (!request.url?.includes('offset=500')) return serve()
      response.writeHead(307, { location: request.url.replace('offset=500', 'offset=0') }).end()
    }
    await withManyDoctors(1300, async () => {
      const { problems } = await takeWith(DOCTORS, again, WANTED)
      expect(problems.map(({ code, message }) => [code, message.includes('a page came twice')])).toEqual([['paging', true]])
    })
  })

  test('counts otherwise after than before: paging, because a release came between', async () => {
    await withManyDoctors(1300, async (rows) => {
      const grow: Fault = ({ serve }) => {
        serve()
        rows.push(rows[0] ?? [])
      }
      const { problems } = await takeWith('limit=500&offset=1000', grow, WANTED)
      expect(problems.map(({ code }) => code)).toEqual(['paging'])
    })
  })
})
