import { expect, test } from 'vitest'
import type { ReadingCounts } from '#store/reading-counts.ts'
import { openPopularArticles } from './popular-articles.ts'

/** Counts in memory, so that what is kept can be looked at whole. */
function openPlainCounts(): ReadingCounts & { kept: string[] } {
  const counts = {
    kept: [] as string[],
    add: (day: string, slug: string) => void counts.kept.push(`${day} ${slug}`),
    listMostRead: (since: string) =>
      [
        ...Map.groupBy(
          counts.kept.filter((line) => line >= since),
          (line) => line.slice(11),
        ).entries(),
      ]
        .map(([slug, lines]) => ({ slug, count: lines.length }))
        .toSorted((a, b) => b.count - a.count),
    forgetBefore: (day: string) => {
      counts.kept = counts.kept.filter((line) => line >= day)
    },
    close: () => {},
  }
  return counts
}

const BROWSER = new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })

test('a reading is counted by day and article alone; programs and browsers that look ahead are not readers', () => {
  const counts = openPlainCounts()
  const popular = openPopularArticles(counts, () => Date.UTC(2026, 10, 26, 12))
  popular.count('imaging', BROWSER)
  popular.count('imaging', new Headers({ 'user-agent': 'Examplebot/1.0' }))
  popular.count('imaging', new Headers({ 'user-agent': 'Mozilla/5.0', 'sec-purpose': 'prefetch;prerender' }))
  popular.count('imaging', new Headers())
  expect(counts.kept).toEqual(['2026-11-26 imaging'])
})

test('the last 30 days are shown, and days older than 90 are forgotten', () => {
  const counts = openPlainCounts()
  let now = Date.UTC(2026, 7, 1)
  const popular = openPopularArticles(counts, () => now)
  for (let time = 0; time < 3; time += 1) popular.count('stenosis', BROWSER)
  now = Date.UTC(2026, 8, 10)
  popular.count('imaging', BROWSER)
  expect(popular.list(5)).toEqual(['imaging'])
  expect(counts.kept).toHaveLength(4)
  now = Date.UTC(2026, 10, 26)
  popular.count('imaging', BROWSER)
  expect(counts.kept).toEqual(['2026-09-10 imaging', '2026-11-26 imaging'])
})
