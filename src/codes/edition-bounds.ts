import type { Review } from './review.ts'

export const EDITION_BOUNDS_REVIEW = {
  title: 'How far an edition may differ from the last before a person looks',
  source: 'our own judgement: what publishers change from month to month, and what a cut or mistaken file would do',
  dateReviewed: '2026-11-25',
  nextReview: '2027-05-25',
} as const satisfies Review

/** Shares of the last edition's figure, 0 to 1; `why` is what the bound is there to catch. */
export const EDITION_BOUNDS = {
  listed: {
    fewer: 0.05,
    more: 0.1,
    why: 'Fewer than one in a hundred clinicians begin or end in a month; a cut file or a changed code list moves far more.',
  },
  vanished: {
    share: 0.05,
    why: 'As many may come as go while everybody is another: names that vanish are counted on their own.',
  },
  discipline: {
    fewer: 0.2,
    peopleMin: 20,
    why: 'A renamed specialty or a lost taxonomy code takes one profession away and hardly shows in the whole.',
  },
  state: {
    fewer: 0.2,
    peopleMin: 20,
    why: 'A page of rows that was not fetched takes one state away and hardly shows in the nation.',
  },
  sourceRows: {
    fewer: 0.3,
    rowsMin: 100,
    why: 'A file that is cut at the end of a row is whole by every other check. Lists that shrink by nature shrink slowly.',
  },
  known: {
    points: 10,
    peopleMin: 20,
    why: 'A column that is empty or renamed makes an indicator "not known" for people of whom it was known.',
  },
  unexplained: {
    points: 10,
    share: 0.01,
    why: 'A score that moves so far while the files behind its evidence are the same is moved by its peers or by our code.',
  },
  barred: {
    fewer: 0.5,
    peopleMin: 20,
    why: 'Exclusions and deactivations are lifted one by one: half of them missing is a cut list, and would show people who must not be shown.',
  },
} as const
