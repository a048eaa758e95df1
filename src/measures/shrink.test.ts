import { expect, test } from 'vitest'
import { estimateBetweenVariance } from './between-variance.ts'
import {
  credibleInterval,
  estimatePrior,
  makePrior,
  makePriorOfVariance,
  reliabilityOf,
  shrinkShare,
  sizeForReliability,
  varianceOfPrior,
} from './shrink.ts'

const VECTOR_1 = [
  [2, 20],
  [5, 40],
  [12, 50],
  [30, 100],
  [8, 20],
  [1, 25],
  [18, 60],
  [9, 15],
].map(([x, n]) => ({ x: x!, n: n! }))

function estimateVector1() {
  const { prior } = estimatePrior(VECTOR_1, { mean: 'pooled', groupsMin: 8 })
  if (!prior) throw new Error('vector 1 has a prior')
  return prior
}

test('vector 1 of F4 gives the mean squares of the ANOVA estimator', () => {
  const { msb, msw, n0 } = estimateBetweenVariance(VECTOR_1, 85 / 330)
  expect(msb).toBeCloseTo(0.693008658, 10)
  expect(msw).toBeCloseTo(0.1809161491, 10)
  expect(n0).toBeCloseTo(38.7662337662, 10)
})

test('vector 1 of F4 gives the prior', () => {
  const prior = estimateVector1()
  expect(prior.mean).toBeCloseTo(0.2575757576, 10)
  expect(prior.rho).toBeCloseTo(0.0680473658, 10)
  expect(prior.size).toBeCloseTo(13.6956460101, 9)
  expect(prior.alpha).toBeCloseTo(3.5276663965, 9)
  expect(prior.beta).toBeCloseTo(10.1679796136, 9)
  expect(varianceOfPrior(prior)).toBeCloseTo(0.0130127309, 10)
})

test.each([
  [2, 20, 0.164, 0.5935, 0.0731, 0.2779],
  [30, 100, 0.2949, 0.8795, 0.2269, 0.367],
  [9, 15, 0.4366, 0.5227, 0.2892, 0.5891],
  [0, 11, 0.1428, 0.4454, 0.0479, 0.271],
  [11, 11, 0.5883, 0.4454, 0.4242, 0.7441],
  [0, 0, 0.2576, 0, 0.0921, 0.4645],
])('vector 1 of F4 shrinks %d of %d to %d', (x, n, mean, lambda, low, high) => {
  const posterior = shrinkShare(estimateVector1(), { x, n })
  const interval = credibleInterval(posterior, 0.9)
  expect(posterior.mean).toBeCloseTo(mean, 4)
  expect(posterior.lambda).toBeCloseTo(lambda, 4)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test.each([
  [0, 0, 0.25, 0, 0.0788, 0.4701],
  [1, 10, 0.181818, 0.454545, 0.0678, 0.3292],
  [9, 15, 0.444444, 0.555556, 0.2921, 0.6016],
  [30, 100, 0.294643, 0.892857, 0.2262, 0.3673],
  [0, 11, 0.130435, 11 / 23, 0.0382, 0.2595],
])('vector 2 of F4 shrinks %d of %d under Beta(3, 9) to %d', (x, n, mean, lambda, low, high) => {
  const posterior = shrinkShare({ alpha: 3, beta: 9 }, { x, n })
  const interval = credibleInterval(posterior, 0.9)
  expect(posterior.mean).toBeCloseTo(mean, 6)
  expect(posterior.lambda).toBeCloseTo(lambda, 6)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('vector 2 of F4 holds for the wider interval, the between variance, reliability and sizes', () => {
  const interval = credibleInterval({ alpha: 3, beta: 9 }, 0.95)
  expect(interval.low).toBeCloseTo(0.0602, 4)
  expect(interval.high).toBeCloseTo(0.5178, 4)
  const between = varianceOfPrior({ alpha: 3, beta: 9 })
  expect(between).toBeCloseTo(0.014423, 6)
  expect(reliabilityOf(between, 0.1, 10)).toBeCloseTo(0.6158, 4)
  expect(reliabilityOf(between, 0.6, 15)).toBeCloseTo(0.4741, 4)
  expect(reliabilityOf(between, 0.3, 100)).toBeCloseTo(0.8729, 4)
  expect(reliabilityOf(between, 0.3, 0)).toBe(0)
  expect([0.7, 0.8, 0.9].map((reliability) => Math.round(sizeForReliability(12, reliability)))).toEqual([28, 48, 108])
})

test('fewer than 20 groups with patients give no prior', () => {
  const groups = Array.from({ length: 19 }, (_, place) => ({ x: place, n: 30 }))
  expect(estimatePrior([...groups, { x: 0, n: 0 }], { mean: 'pooled' })).toEqual({
    prior: null,
    why: 'too-few-groups',
    groups: 19,
  })
})

test('groups of one trial each, and groups that are all alike, give no prior', () => {
  const single = Array.from({ length: 25 }, (_, place) => ({ x: place % 2, n: 1 }))
  expect(estimatePrior(single, { mean: 'pooled' })).toMatchObject({ prior: null, why: 'single-trials' })
  const alike = Array.from({ length: 25 }, () => ({ x: 0, n: 40 }))
  expect(estimatePrior(alike, { mean: 'pooled' })).toMatchObject({ prior: null, why: 'no-variation' })
  const small = Array.from({ length: 25 }, (_, place) => ({ x: place % 3, n: 10 }))
  expect(estimatePrior(small, { mean: 'unweighted' })).toMatchObject({ prior: null, why: 'no-large-group' })
})

test('the intraclass correlation is cut to 0.0001 and 0.99', () => {
  const equal = Array.from({ length: 30 }, () => ({ x: 10, n: 40 }))
  const split = Array.from({ length: 30 }, (_, place) => ({ x: place % 2 === 0 ? 0 : 40, n: 40 }))
  expect(estimatePrior(equal, { mean: 'pooled' }).prior?.rho).toBeCloseTo(1e-4, 12)
  expect(estimatePrior(split, { mean: 'pooled' }).prior?.rho).toBeCloseTo(0.99, 12)
})

test('the unweighted mean counts each clinician of 11 or more patients once', () => {
  const groups = Array.from({ length: 20 }, (_, place) => (place < 10 ? { x: 90, n: 100 } : { x: 2, n: 20 }))
  const withSmall = [...groups, { x: 10, n: 10 }]
  expect(estimatePrior(withSmall, { mean: 'unweighted' }).prior?.mean).toBeCloseTo(0.5, 12)
  expect(estimatePrior(withSmall, { mean: 'pooled' }).prior?.mean).toBeCloseTo(930 / 1210, 12)
})

test('a prior made of a mean and a variance has them', () => {
  expect(varianceOfPrior(makePriorOfVariance(0.75, 0.0375))).toBeCloseTo(0.0375, 12)
  expect(makePrior(0.25, 12)).toMatchObject({ alpha: 3, beta: 9 })
})
