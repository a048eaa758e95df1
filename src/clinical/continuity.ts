/** F1 of one patient's visits; null where a measure is undefined for so few. */
export interface Continuity {
  /** Bice–Boxerman: how concentrated the visits are, corrected for their number. */
  coc: number | null
  /** Share of visits to the usual clinician. */
  upc: number | null
  /** Share of visits to the clinician of the visit before. */
  secon: number | null
  /** Herfindahl: sum of squared shares. */
  hhi: number | null
  /** Modified modified continuity index: few clinicians for many visits. */
  mmci: number | null
  /** Entropy of the shares, in nats. */
  entropy: number | null
  /** e^entropy: as many clinicians as if visits were spread evenly. */
  effective: number | null
}

/** The continuity indices of provider-statistics.md F1 for one patient: whom each visit was to, in time order. */
export function measureContinuity(visits: readonly string[]): Continuity {
  const n = visits.length
  if (n === 0) return { coc: null, upc: null, secon: null, hhi: null, mmci: null, entropy: null, effective: null }
  const counts = countVisits(visits)
  // Whole numbers until the last division, so that 0.3 is 0.3.
  const squares = counts.reduce((sum, count) => sum + count * count, 0)
  const entropy = entropyOf(counts, n)
  return {
    coc: n < 2 ? null : (squares - n) / (n * (n - 1)),
    upc: counts[0]! / n, // Sorted, and not empty where n is above 0.
    secon: n < 2 ? null : countRepeats(visits) / (n - 1),
    hhi: squares / (n * n),
    mmci: n < 2 ? null : (1 - counts.length / (n + 0.1)) / (1 - 1 / (n + 0.1)),
    entropy,
    effective: Math.exp(entropy),
  }
}

/** Visits by clinician, most visited first, so that names never change a figure. */
function countVisits(visits: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const clinician of visits) counts.set(clinician, (counts.get(clinician) ?? 0) + 1)
  return [...counts.values()].sort((a, b) => b - a)
}

function countRepeats(visits: readonly string[]): number {
  return visits.filter((clinician, place) => place > 0 && clinician === visits[place - 1]).length
}

function entropyOf(counts: readonly number[], n: number): number {
  // −ln 1 is −0: one clinician has the plain 0.
  return counts.length === 1 ? 0 : counts.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0)
}
