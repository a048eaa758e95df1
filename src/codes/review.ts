/** What every reviewed list of this folder says about itself. Days are ISO 8601. */
export interface Review {
  title: string
  source: string
  dateReviewed: string
  nextReview: string
}

// One review of the whole folder so far; a list that is reviewed apart gets days of its own.
const FIRST_REVIEW = { dateReviewed: '2026-11-24', nextReview: '2027-05-24' } as const

export function reviewOf(title: string, source: string): Review {
  return { title, source, ...FIRST_REVIEW }
}
