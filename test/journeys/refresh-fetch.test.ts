import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Publisher, startPublisher } from '../publishers/publisher.ts'
import { fillShelf } from '../publishers/shelf.ts'
import { spinewise } from './spinewise.ts'

let folder: string
let publisher: Publisher
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-refresh-fetch-'))
  publisher = await startPublisher(await fillShelf(inject('demo').dataFolder))
})
afterAll(async () => {
  await publisher.stop()
  rmSync(folder, { recursive: true, force: true })
})

const refresh = () =>
  spinewise(['refresh', '--mirror', publisher.url, '--accept', 'nucc', '--json'], { SPINEWISE_DATA: join(folder, 'data') })

test('one command brings the files from their publishers and an edition from them; asked again there is nothing to do', async () => {
  const first = await refresh()
  expect(first.code, first.note).toBe(0)
  const report = JSON.parse(first.out)
  expect(report.outcome).toBe('first')
  expect(report.fetch.fetched.map(({ source }: { source: string }) => source)).toEqual(
    expect.arrayContaining(['services', 'doctors', 'nppes', 'exclusions']),
  )
  expect(report.to.listed).toBeGreaterThan(100)
  // The publishers hand out no marker; the people's numbers say it.
  expect(report.to.fictional).toBe(true)
  const again = JSON.parse((await refresh()).out)
  expect(again).toMatchObject({ outcome: 'unchanged', fetch: { fetched: [] } })
})
