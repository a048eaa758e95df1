import { openSharedSqlite } from '#doors/sqlite.ts'

/** How often each article was read on each day: nothing of who read it, or from where. */
export interface ReadingCounts {
  /** `day`: ISO 8601, in UTC. */
  add(day: string, slug: string): void
  /** Most read first, then by slug. */
  listMostRead(since: string, limit: number): { slug: string; count: number }[]
  /** Forgets all days before this one. */
  forgetBefore(day: string): void
  close(): void
}

/** A file that several servers may share: SQLite lets them write one after the other, and a crash loses at most what was being written. */
export function openReadingCounts(path: string): ReadingCounts {
  const file = openSharedSqlite(path)
  file.exec(`CREATE TABLE IF NOT EXISTS reading (
    day TEXT NOT NULL,
    slug TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, slug)
  ) STRICT, WITHOUT ROWID`)
  const add = file.prepare(
    'INSERT INTO reading (day, slug, count) VALUES (?, ?, 1) ON CONFLICT (day, slug) DO UPDATE SET count = count + 1',
  )
  const most = file.prepare<{ slug: string; count: number }>(
    'SELECT slug, sum(count) AS count FROM reading WHERE day >= ? GROUP BY slug ORDER BY count DESC, slug LIMIT ?',
  )
  const forget = file.prepare('DELETE FROM reading WHERE day < ?')
  return {
    add: (day, slug) => add.run(day, slug),
    listMostRead: (since, limit) => most.rows(since, limit),
    forgetBefore: (day) => forget.run(day),
    close: () => file.close(),
  }
}
