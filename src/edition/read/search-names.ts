import type { Sqlite } from '#doors/sqlite.ts'

/**
 * Finds listed clinicians by the beginnings of words: first those whose name has every word whole, then those whose name has words
 * that begin so, then those by practice and city too; within each in NPI order. Nothing is scored, so that a common name costs what
 * is shown of it, and not all who have it.
 */
export function prepareSearch(file: Sqlite): (text: string, limit: number) => number[] {
  const find = file.prepare<{ rowid: number }>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?')
  return function searchNames(text, limit) {
    const found = new Set<number>()
    for (const query of listQueries(text)) {
      if (found.size >= limit) break
      // Those found before may come again, so as many more are asked for.
      for (const { rowid } of find.rows(query, limit + found.size)) if (found.size < limit) found.add(rowid)
    }
    return [...found]
  }
}

const WORDS_MAX = 8

function listQueries(text: string): string[] {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX)
  if (words.length === 0) return []
  const whole = words.map((word) => `"${word}"`).join(' AND ')
  const begun = words.map((word) => `"${word}"*`).join(' AND ')
  return [`{name} : (${whole})`, `{name} : (${begun})`, begun]
}
