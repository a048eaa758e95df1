import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'

/** Writes the words by which a listed clinician is found: name, practices, cities. */
export function writeSearch(to: Sqlite): void {
  const insert = to.prepare('INSERT INTO search (rowid, name, practice, city) VALUES (?, ?, ?, ?)')
  for (const { id, name, practice, city } of to.prepare<SearchRow>(readSql(import.meta.url, './searchable.sql')).each()) {
    insert.run(id, [name, ...joinSplitWords(name)].join(' '), practice ?? '', city ?? '')
  }
  to.exec("INSERT INTO search (search) VALUES ('optimize')")
}

interface SearchRow {
  id: number
  name: string
  practice: string | null
  city: string | null
}

// "O'Brien" is also looked for as "obrien", "Smith-Jones" as "smithjones".
function joinSplitWords(name: string): string[] {
  return name
    .split(' ')
    .filter((word) => /\p{L}['’`-]\p{L}/u.test(word))
    .map((word) => word.replace(/['’`-]/gu, ''))
}
