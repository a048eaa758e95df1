import type { ReadingCounts } from '#store/reading-counts.ts'

/** What people read most, counted by day; nothing is kept of a reader. */
export interface PopularArticles {
  /** Counts one reading, unless a program asked or a browser looked ahead. */
  count(slug: string, headers: Headers): void
  /** Slugs, most read first, of the last SHOWN_DAYS days. */
  list(limit: number): string[]
}

const SHOWN_DAYS = 30
const KEPT_DAYS = 90
const DAY_MS = 86_400_000
// Every browser of people calls itself this first; programs that read pages for others say so. The name is looked at and forgotten.
const BROWSER = /^Mozilla\//
const PROGRAM = /bot|crawl|spider|slurp|preview|monitor|headless/i

export function openPopularArticles(counts: ReadingCounts, now: () => number): PopularArticles {
  const dayBefore = (days: number) => new Date(now() - days * DAY_MS).toISOString().slice(0, 10)
  let today = ''
  return {
    count(slug, headers) {
      if (!isRead(headers)) return
      const day = dayBefore(0)
      if (day !== today) counts.forgetBefore(dayBefore(KEPT_DAYS))
      today = day
      counts.add(day, slug)
    },
    list: (limit) => counts.listMostRead(dayBefore(SHOWN_DAYS), limit).map(({ slug }) => slug),
  }
}

function isRead(headers: Headers): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  const agent = headers.get('user-agent') ?? ''
  return !/prefetch|prerender/.test(purpose) && BROWSER.test(agent) && !PROGRAM.test(agent)
}
