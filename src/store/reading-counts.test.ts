import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReadingCounts } from './reading-counts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-readings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two servers count into one file, and what is counted is there when it is opened again', () => {
  const path = join(folder, 'readings.sqlite')
  const [one, other] = [openReadingCounts(path), openReadingCounts(path)]
  for (let time = 0; time < 20; time += 1) {
    one.add('2026-11-25', 'imaging')
    other.add('2026-11-26', 'imaging')
    if (time % 2 === 0) other.add('2026-11-26', 'stenosis')
  }
  one.close()
  expect(other.listMostRead('2026-11-26', 5)).toEqual([
    { slug: 'imaging', count: 20 },
    { slug: 'stenosis', count: 10 },
  ])
  other.forgetBefore('2026-11-26')
  other.close()
  const again = openReadingCounts(path)
  expect(again.listMostRead('2026-01-01', 1)).toEqual([{ slug: 'imaging', count: 20 }])
  again.close()
})
