import { expect, test } from 'vitest'
import { QUALITY_IDS } from '#domain/quality.ts'
import { listCandidatesNear } from './candidates.ts'
import { findAlternative, listAlternatives } from './counterfactuals.ts'
import { computeFits, WEIGHT_MAX } from './fit.ts'
import { orderByFit } from './order.ts'
import { partitionByDiscipline } from './partition.ts'
import { gatherQualities, openFigures } from './quality-view.ts'
import { BOSTON, makeColumns, type TestClinician } from './test-columns.ts'
import { makeNation } from './test-nation.ts'

const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const
const NONE = { knowledge: 0, specialization: 0, teamwork: 0, partnership: 0, continuity: 0 }

function openMatch(columns: ReturnType<typeof makeColumns>, weights: typeof NONE, place = BOSTON) {
  const candidates = listCandidatesNear(columns, place, 40, EVERYONE)
  const figures = openFigures(columns, 'not-sure', candidates)
  const view = gatherQualities(figures)
  const fits = computeFits(figures, candidates, weights, 40)
  const groups = partitionByDiscipline(columns, candidates, fits)
  return { candidates, figures, view, fits, groups, weights, withinKm: 40 }
}

const exact = (mean: number) => ({ mean, variance: 0 })

test('the smallest change of one weight that puts a result first is found', () => {
  // With weights 3 and 3: A (0.9 + 0.4)/2 = 0.65, B (0.5 + 0.6)/2 = 0.55. B leads where ω_k·0.4 < ω_f·0.2: follow-up at 7 against
  // 3 gives A 0.55, B 0.57; at 6 both are 0.5667, a tie that the nearer, A, wins.
  const clinicians: TestClinician[] = [
    { npi: 1, quality: { knowledge: exact(0.9), continuity: exact(0.4) } },
    { npi: 2, quality: { knowledge: exact(0.5), continuity: exact(0.6) } },
  ]
  const match = openMatch(makeColumns(clinicians), { ...NONE, knowledge: 3, continuity: 3 })
  const [alternatives] = listAlternatives(match, match.groups)
  const at = match.candidates.index.indexOf(1)
  // Less knowledge is smaller: at 1 A is 0.525 and B 0.575.
  expect(findAlternative(alternatives!, at)).toEqual({ quality: 'knowledge', steps: -2, weight: 1, first: at })
  const more = alternatives!.find(({ first, steps }) => first === at && steps > 0)
  expect(more).toEqual({ quality: 'continuity', steps: 4, weight: 7, first: at })
})

test('who is worse in everything is never first', () => {
  const clinicians: TestClinician[] = [0.7, 0.6].map((mean, n) => ({
    npi: n + 1,
    quality: Object.fromEntries(QUALITY_IDS.map((id) => [id, exact(mean)])),
  }))
  const match = openMatch(makeColumns(clinicians), { ...NONE, knowledge: 3, continuity: 3 })
  expect(findAlternative(listAlternatives(match, match.groups)[0]!, match.candidates.index.indexOf(1))).toBeUndefined()
})

test('every change keeps to the scale and leaves some weight', () => {
  const match = openMatch(makeColumns([{ npi: 1 }]), { ...NONE, knowledge: 2.5 })
  for (const { weight, quality, steps } of listAlternatives(match, match.groups)[0]!) {
    expect(weight).toBe(match.weights[quality] + steps)
    expect(weight).toBeGreaterThanOrEqual(0)
    expect(weight).toBeLessThanOrEqual(WEIGHT_MAX)
  }
})

const DEFAULT = { knowledge: 3, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 }

test('every counterfactual is true when all is computed again, and nothing smaller does', () => {
  const columns = makeNation({ clinicians: 1500, cities: 2, seed: 5 })
  const match = openMatch(columns, DEFAULT, { lat: columns.places.lat[0]!, lon: columns.places.lon[0]! })
  const lists = listAlternatives(match, match.groups)
  const firstWith = (weights: typeof NONE, group: number) => {
    const fits = computeFits(match.figures, match.candidates, weights, 40)
    const groups = partitionByDiscipline(columns, match.candidates, fits)
    const same = groups.find(({ discipline }) => discipline === match.groups[group]!.discipline)!
    return orderByFit(match.candidates, fits.fit, same.ranked, 1)[0]
  }
  const promised = match.groups.flatMap(({ ranked }, group) =>
    [...ranked].flatMap((at) => {
      const alternative = findAlternative(lists[group]!, at)
      return alternative && at !== firstWith(DEFAULT, group) ? [{ group, at, ...alternative }] : []
    }),
  )
  expect(promised.length).toBeGreaterThan(10)
  for (const { group, at, quality, steps } of promised) {
    expect(firstWith({ ...DEFAULT, [quality]: DEFAULT[quality] + steps }, group)).toBe(at)
    expect(listSmaller(steps).map((weights) => firstWith(weights, group))).not.toContain(at)
  }
})

/** The default weights with one changed by fewer steps. */
function listSmaller(steps: number): (typeof NONE)[] {
  const below = Array.from({ length: Math.abs(steps) - 1 }, (_, size) => size + 1).flatMap((size) => [size, -size])
  return QUALITY_IDS.flatMap((id) => below.map((step) => ({ ...DEFAULT, [id]: DEFAULT[id] + step }))).filter((weights) =>
    QUALITY_IDS.every((id) => weights[id] >= 0 && weights[id] <= WEIGHT_MAX),
  )
}
