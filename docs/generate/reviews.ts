import { listReviews } from '#clinical/list-reviews.ts'

export function renderReviews(): string {
  return [
    '| list | source | reviewed | next review |',
    '|---|---|---|---|',
    ...listReviews().map(
      ({ title, source, dateReviewed, nextReview }) => `| ${title} | ${source} | ${dateReviewed} | ${nextReview} |`,
    ),
  ].join('\n')
}
