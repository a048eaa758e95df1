import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Continuity, measureContinuity } from './continuity.ts'
import { shareWithContinuity } from './share-with-continuity.ts'

// provider-statistics.md F1, to the six places given there.
const VECTORS = `
  visits    coc       upc       secon     hhi       mmci      entropy   effective
  AAAA      1         1         1         1         1         0         1
  AABAC     0.3       0.6       0.25      0.44      0.512195  0.950271  2.586409
  ABCD      0         0.25      0         0.25      0.032258  1.386294  4
  AAABBB    0.4       0.5       0.8       0.5       0.803922  0.693147  2
  ABABAB    0.4       0.5       0         0.5       0.803922  0.693147  2
  AAAAAAAB  0.75      0.875     0.857143  0.78125   0.859155  0.376770  1.457569
  ABA       0.333333  0.666667  0         0.555556  0.523810  0.636514  1.889882
  A         null      1         null      1         null      0         1`

const [header = [], ...rows] = VECTORS.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test.each(rows)(
  'the visits %s have coc %s, upc %s, secon %s, hhi %s, mmci %s, entropy %s, effective %s',
  (visits, ...expected) => {
    const found = Object.entries(measureContinuity([...visits]))
    expect(found.map(([name]) => name)).toEqual(header.slice(1))
    for (const [place, [, value]] of found.entries()) {
      if (expected[place] === 'null') expect(value).toBeNull()
      else expect(value).toBeCloseTo(Number(expected[place]), 6)
    }
  },
)

test('without a visit nothing is defined', () => {
  expect(Object.values(measureContinuity([]))).toEqual(Array(7).fill(null))
})

const SEED = { seed: 20261124, numRuns: 300 }
const visitsOf = (min: number) => fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: min, maxLength: 30 })

test('other names for the clinicians change nothing', () => {
  fc.assert(
    fc.property(visitsOf(0), (visits) => {
      const renamed = visits.map((name) => ({ A: 'E', B: 'A', C: 'B', D: 'C', E: 'D' })[name] ?? name)
      expect(measureContinuity(renamed)).toEqual(measureContinuity(visits))
    }),
    SEED,
  )
})

test('the visits in reverse leave coc, upc, hhi and secon as they are', () => {
  const pick = ({ coc, upc, hhi, secon }: Continuity) => ({ coc, upc, hhi, secon })
  fc.assert(
    fc.property(visitsOf(0), (visits) => {
      expect(pick(measureContinuity(visits.toReversed()))).toEqual(pick(measureContinuity(visits)))
    }),
    SEED,
  )
})

test('coc is one less the unbiased Gini–Simpson index', () => {
  fc.assert(
    fc.property(visitsOf(2), (visits) => {
      const n = visits.length
      // Share of ordered pairs of visits that are to two different clinicians, by plain counting.
      const apart = visits.flatMap((a, i) => visits.filter((b, j) => i !== j && a !== b)).length
      expect(measureContinuity(visits).coc).toBeCloseTo(1 - apart / (n * (n - 1)), 12)
    }),
    SEED,
  )
})

test('one more visit to the usual clinician never lowers upc', () => {
  fc.assert(
    fc.property(visitsOf(1), (visits) => {
      const usual = visits.toSorted((a, b) => countOf(visits, b) - countOf(visits, a))[0] ?? 'A'
      expect(measureContinuity([...visits, usual]).upc).toBeGreaterThanOrEqual(measureContinuity(visits).upc ?? 0)
    }),
    SEED,
  )
})

test('every index stands in its range', () => {
  fc.assert(
    fc.property(visitsOf(2), (visits) => {
      const { entropy, effective, ...shares } = measureContinuity(visits)
      expect(Object.values(shares).every((share) => share !== null && share >= 0 && share <= 1)).toBe(true)
      expect(entropy).toBeGreaterThanOrEqual(0)
      expect(effective).toBeLessThanOrEqual(new Set(visits).size + 1e-9)
    }),
    SEED,
  )
})

test('two of five patients have continuity of 0.7 (ABFM14)', () => {
  const patients = ['AAAAA', 'AAAAB', 'AAAAAAAAAB', 'AABAC', 'AB'].map((visits) => [...visits])
  expect(shareWithContinuity(patients)).toBe(0.4)
})

test('a patient of one visit is no patient of ABFM14', () => {
  expect(shareWithContinuity([['A'], []])).toBeNull()
  expect(shareWithContinuity([['A'], ['A', 'A']])).toBe(1)
})

function countOf(visits: readonly string[], name: string): number {
  return visits.filter((visit) => visit === name).length
}
