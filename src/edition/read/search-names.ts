import type { Sqlite } from '#doors/sqlite.ts'

/** Finds listed clinicians by the beginnings of words of their name, practice or city; best first. */
export function prepareSearch(file: Sqlite): (text: string, limit: number) => number[] {
  const find = file.prepare<{ rowid: number }>(
    `SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, ${NAME_WEIGHT}, ${PRACTICE_WEIGHT}, 1), rowid LIMIT ?`,
  )
  return function searchNames(text, limit) {
    const query = toQuery(text)
    return query === '' ? [] : find.rows(query, limit).map(({ rowid }) => rowid)
  }
}

// A word in the name counts more than in the practice, and there more than in the city.
const NAME_WEIGHT = 10
const PRACTICE_WEIGHT = 3
const WORDS_MAX = 8

// Every word must begin some word of the entry; a whole word counts twice.
function toQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, WORDS_MAX)
    .map((word) => `("${word}" OR "${word}"*)`)
    .join(' AND ')
}
