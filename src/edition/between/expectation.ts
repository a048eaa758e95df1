/** What must hold between one edition and the next; where it does not, the newer is held until a person has looked. */
export interface BetweenExpectation {
  title: string
  expected: string
  found: string
  holds: boolean
  /** What it is there to catch. */
  why: string
  /** Who or what breaks it, the first few by name. */
  examples: string[]
}

/** How many examples are named; all are counted. */
export const EXAMPLES_MAX = 10

interface Breaches {
  title: string
  why: string
  /** One line a breach. */
  breaches: readonly string[]
  /** How many were looked at. */
  of: number
}

/** An expectation that nothing breaks. */
export function expectNone({ title, why, breaches, of }: Breaches): BetweenExpectation {
  return {
    title,
    expected: 'none',
    found: `${inWords(breaches.length)} of ${inWords(of)}`,
    holds: breaches.length === 0,
    why,
    examples: breaches.slice(0, EXAMPLES_MAX),
  }
}

export function inWords(count: number): string {
  return count.toLocaleString('en-US')
}
