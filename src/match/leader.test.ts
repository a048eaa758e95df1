import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUALITY_IDS } from '#domain/quality.ts'
import { listCandidatesNear } from './candidates.ts'
import { addQuality, computeFits, discountAll, openSums } from './fit.ts'
import { findLeader } from './leader.ts'
import { findFirst } from './order.ts'
import { gatherQualities, openFigures } from './quality-view.ts'
import { BOSTON, makeColumns } from './test-columns.ts'

const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const

// Few and near values, so that ties, equals, qualities that do not apply and too little evidence are common.
const figures = fc.record({
  mean: fc.constantFrom(NaN, 0.4, 0.5, 0.502, 0.504, 0.507),
  variance: fc.constantFrom(0, 0, 0.0001, 0.2),
  strength: fc.constantFrom(0.1, 0.25, 0.9, 0.9),
})
const person = fc.record({ lat: fc.constantFrom(0, 0.001, 0.2), quality: fc.tuple(figures, figures, figures, figures, figures) })
const weight = fc.constantFrom(0, 1, 2.5, 10)
const weightsGiven = fc.tuple(weight, weight, weight, weight, weight).filter((weights) => weights.some((given) => given > 0))

function nameWeights([knowledge, specialization, teamwork, partnership, continuity]: [number, number, number, number, number]) {
  return { knowledge, specialization, teamwork, partnership, continuity }
}

test('passing over whoever cannot lead finds the same leader as ordering everybody, whatever the hint', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 30 }),
      weightsGiven,
      fc.nat(4),
      fc.nat(29),
      (people, weights, changed, hinted) => {
        const columns = makeColumns(
          people.map(({ lat, quality }, number) => ({
            npi: number + 1,
            places: [{ lat: BOSTON.lat + lat, lon: BOSTON.lon }],
            quality: Object.fromEntries(QUALITY_IDS.map((id, place) => [id, quality[place]!])),
          })),
        )
        const candidates = listCandidatesNear(columns, BOSTON, 40, EVERYONE)
        const figures = openFigures(columns, 'not-sure', candidates)
        const view = gatherQualities(figures)
        const discount = discountAll(candidates, 40)
        const without = openSums(candidates.count)
        for (const [place, share] of weights.entries()) if (place !== changed) addQuality(without, view, place, share)
        const everybody = Uint32Array.from(people.keys())
        const reweighed = {
          without,
          mean: view.mean[changed]!,
          variance: view.variance[changed]!,
          strength: view.strength[changed]!,
          weight: weights[changed]!,
          discount,
        }
        const first = findFirst(candidates, computeFits(figures, candidates, nameWeights(weights), 40), everybody)
        expect(findLeader(candidates, reweighed, everybody)).toBe(first)
        expect(findLeader(candidates, reweighed, everybody, hinted % people.length)).toBe(first)
      },
    ),
    { seed: 7, numRuns: 2000 },
  )
})
