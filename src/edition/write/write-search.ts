import type { Sqlite } from '#doors/sqlite.ts'

/** Writes the words by which a listed clinician is found: name, practices, cities. */
export function writeSearch(to: Sqlite): void {
  const insert = to.prepare('INSERT INTO search (rowid, name, practice, city) VALUES (?, ?, ?, ?)')
  for (const { id, name, practice, city } of to.prepare<SearchRow>(SEARCH_ROWS).each()) {
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

const SEARCH_ROWS = `
  SELECT
    id,
    name,
    (SELECT group_concat(practice_group.name, ' ' ORDER BY practice_group.id)
     FROM membership JOIN practice_group ON practice_group.id = membership.practice_group
     WHERE membership.clinician = clinician.id) AS practice,
    (SELECT group_concat(city, ' ' ORDER BY city) FROM (SELECT DISTINCT city FROM location WHERE location.clinician = clinician.id)) AS city
  FROM clinician
  WHERE listed = 1
  ORDER BY id`

// "O'Brien" is also looked for as "obrien", "Smith-Jones" as "smithjones".
function joinSplitWords(name: string): string[] {
  return name
    .split(' ')
    .filter((word) => /\p{L}['’`-]\p{L}/u.test(word))
    .map((word) => word.replace(/['’`-]/gu, ''))
}
