import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSqlite, type Sqlite } from '#doors/sqlite.ts'
import { prepareSearch } from './search-names.ts'

let folder: string
let file: Sqlite
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-search-'))
  file = createSqlite(join(folder, 'search.sqlite'))
  file.exec("CREATE VIRTUAL TABLE search USING fts5 (name, practice, city, content = '', detail = column)")
  const insert = file.prepare('INSERT INTO search (rowid, name, practice, city) VALUES (?, ?, ?, ?)')
  const rows = [
    ['Ann Other', 'Bell Clinic', 'Springfield'],
    ['Ann Bellamy', '', ''],
    ['Jo Bell', '', ''],
    ['Ann Bell', '', ''],
    ['Cy Nobel', '', 'Bell'],
  ]
  for (const [rowid, row] of rows.entries()) insert.run(rowid, ...row)
})
afterAll(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['bell', 10, [2, 3, 1, 0, 4]],
  ['bell', 3, [2, 3, 1]],
  ['ann bell', 10, [3, 1, 0]],
  ['bell springfield', 10, [0]],
])('%j, %i at most: whole names stand before names that begin so, and names before practice and city', (text, limit, found) => {
  expect(prepareSearch(file)(text, limit)).toEqual(found)
})
