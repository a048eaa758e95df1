/** Who wrote and reviewed the definitions of this folder, and when they are due again. One review of all so far. */
export const REVIEWED = {
  author: 'Spinewise maintainers; not yet signed off by a clinician',
  dateReviewed: '2026-11-24',
  nextReview: '2027-05-24',
} as const
