import { expect, test } from 'vitest'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { CATALOG } from './catalog.ts'

test('the catalog holds every indicator once, in the order of the ids', () => {
  expect(CATALOG.map((indicator) => indicator.definition.id)).toEqual([...INDICATOR_IDS])
})

test.each(CATALOG.map(({ definition }) => [definition.id, definition] as const))('%s is a whole document', (_, definition) => {
  for (const name of ['title', 'whyItMatters', 'numerator', 'denominator', 'unit', 'evidence', 'limits', 'author'] as const) {
    expect(definition[name].length, name).toBeGreaterThan(3)
  }
  expect(definition.whyItMatters).toMatch(/\.$/)
  expect(definition.sources.length).toBeGreaterThan(0)
  expect(Date.parse(definition.nextReview)).toBeGreaterThan(Date.parse(definition.dateReviewed))
  const { mean, variance } = definition.defaultPrior
  expect(variance).toBeLessThan(mean * (1 - mean))
})

test('weights within the qualities are those of measures.md section 2', () => {
  const weights = QUALITY_IDS.map((id) =>
    CATALOG.filter((indicator) => indicator.definition.quality === id).map((indicator) => indicator.definition.weight),
  )
  expect(weights).toEqual([
    [3, 1, 1, 2],
    [4, 1, 1],
    [3, 3, 1, 1],
    [3, 3, 4, 1],
    [3, 1, 1, 1, 3],
  ])
})

test('default priors are those of measures.md section 3', () => {
  const own = CATALOG.filter(({ definition }) => definition.defaultPrior.mean !== 0.5)
  expect(Object.fromEntries(own.map(({ definition }) => [definition.id, definition.defaultPrior]))).toEqual({
    recommended: { mean: 0.75, variance: 0.0375 },
    'reported-listening': { mean: 0.75, variance: 0.0375 },
    'attested-practices': { mean: 0.4, variance: 0.01 },
    'between-visit-care': { mean: 0.3, variance: 0.04 },
    'kept-follow-up': { mean: 0.75, variance: 0.0375 },
  })
  const fixed = CATALOG.filter(({ definition }) => definition.priorIsFixed).map(({ definition }) => definition.id)
  expect(fixed).toEqual(['attested-practices', 'between-visit-care'])
})

test('each discipline keeps at least one indicator of each quality', () => {
  for (const discipline of DISCIPLINE_IDS) {
    const qualities = new Set(
      CATALOG.filter((indicator) => indicator.appliesTo(discipline)).map(({ definition }) => definition.quality),
    )
    expect(qualities.size, discipline).toBe(5)
  }
})
