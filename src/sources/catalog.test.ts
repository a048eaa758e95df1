import { expect, test } from 'vitest'
import { SOURCES } from './catalog.ts'
import { foldCell } from './source.ts'

test('every public file of data.md but the insurers’ directories is a source, once', () => {
  const covered = new Set(SOURCES.map((source) => source.partOf ?? source.id))
  expect([...covered].sort()).toEqual(
    [
      'nppes nucc doctors affiliations group-experience clinician-reporting group-reporting services summary prescribing',
      'exclusions opt-out payments ties hospitals places',
    ]
      .join(' ')
      .split(' ')
      .sort(),
  )
  expect(new Set(SOURCES.map((source) => source.id)).size).toBe(SOURCES.length)
})

test('no layout reads a column that must be dropped, descriptors of CPT above all', () => {
  for (const source of SOURCES) {
    const read = source.layouts.flatMap((layout) => Object.values(layout.columns).flatMap((column) => column.cells.map(foldCell)))
    for (const cell of source.dropped) expect(read, `${source.id} reads ${cell}`).not.toContain(foldCell(cell))
  }
  const cells = SOURCES.flatMap((source) =>
    source.layouts.flatMap((layout) => Object.values(layout.columns).flatMap((column) => column.cells)),
  )
  expect(cells.filter((cell) => /hcpcs_desc/i.test(cell))).toEqual([])
})

test('every source says what a row is, what is refused, and whose it is', () => {
  for (const source of SOURCES) {
    expect(source.oneRow, source.id).toMatch(/\.$/)
    expect(source.refused.length, source.id).toBeGreaterThan(0)
    expect(source.licence, source.id).not.toBe('')
    expect(source.foundAt, source.id).not.toBe('')
  }
})

test('no source claims to have been read from its publisher before it was', () => {
  expect(SOURCES.filter((source) => source.everReadFromPublisher)).toEqual([])
})

test('every source says how it is fetched, or why it is not', () => {
  for (const { id, fetch, notFetched, fetchedWith } of SOURCES) {
    expect([fetch.length > 0, notFetched !== undefined, fetchedWith !== undefined].filter(Boolean), id).toHaveLength(1)
    expect(new Set(fetch.map(({ name }) => name)).size, id).toBe(fetch.length)
    if (fetchedWith !== undefined) expect(SOURCES.map((source) => source.id)).toContain(fetchedWith)
    for (const { bytesMax, releases } of fetch)
      expect([bytesMax > 1e6, bytesMax <= 20e9, releases >= 1], id).toEqual([true, true, true])
  }
})
