import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listReviews } from './list-reviews.ts'

test('every reviewed list names its source, the day of its review and the day of the next', () => {
  const day = expect.stringMatching(/^20\d\d-\d\d-\d\d$/)
  for (const review of listReviews()) {
    expect(review).toEqual({
      title: expect.stringMatching(/\S/),
      source: expect.stringMatching(/\S/),
      dateReviewed: day,
      nextReview: day,
    })
    expect(review.nextReview > review.dateReviewed).toBe(true)
  }
})

test('no reviewed list is left out', () => {
  const folders = [`${import.meta.dirname}/../codes`, import.meta.dirname]
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8', recursive: true }).map((name) => `${folder}/${name}`),
  )
  const reviews = files.filter(
    (file) =>
      file.endsWith('.ts') && !file.endsWith('.test.ts') && /^export const \w+_REVIEW =/m.test(readFileSync(file, 'utf8')),
  )
  expect(listReviews()).toHaveLength(reviews.length)
  expect(new Set(listReviews().map(({ title }) => title)).size).toBe(reviews.length)
})
