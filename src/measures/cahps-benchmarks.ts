/** Cut points between tenths of groups, 10 % to 90 %, as published. */
export interface CahpsBenchmark {
  title: string
  cutPoints: readonly number[]
}

/**
 * Benchmarks of performance year 2026 (benchmark year 2024), certified survey vendor.
 * Source: CMSgov/qpp-measures-data, benchmarks/2026.json, MIT licence. Reviewed 2026-11-24, next review 2027-05-24.
 */
export const CAHPS_BENCHMARKS = {
  CAHPS_2: {
    title: 'How well providers communicate',
    cutPoints: [91.92, 92.97, 93.42, 93.89, 94.27, 94.57, 94.94, 95.34, 95.84],
  },
  CAHPS_6: {
    title: 'Shared decision making',
    cutPoints: [56.86, 58.92, 60.26, 61.54, 62.58, 63.5, 64.41, 65.73, 67.54],
  },
} as const satisfies Record<string, CahpsBenchmark>

/** The tenth of groups that a rate falls in, 1 to 10; a rate at a cut point stands in the upper tenth. */
export function decileOf(rate: number, { cutPoints }: CahpsBenchmark): number {
  return 1 + cutPoints.filter((cutPoint) => rate >= cutPoint).length
}
