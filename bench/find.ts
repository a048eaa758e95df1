import { CONDITION_IDS } from '#domain/condition.ts'
import type { Need } from '#domain/need.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'
import { listAlternatives } from '#match/counterfactuals.ts'
import { computeFits, listWeights } from '#match/fit.ts'
import { orderByFit } from '#match/order.ts'
import { partitionByDiscipline } from '#match/partition.ts'
import { gatherQualities, openFigures } from '#match/quality-view.ts'
import { computeRobustness, openReadings } from '#match/robustness.ts'
import { findSpecialists } from '#services/find.ts'
import { type Figure, makeFigure, makeLimited } from './figure.ts'
import { needAt, WITHIN_KM } from './needs.ts'
import type { Prepared } from './prepare.ts'
import { type Rounds, runRounds, summarise } from './rounds.ts'

const LIMIT_MS = 30
const SHOWN = 5

/** Ranking and robustness, apart and together with reasons and cards, where most clinicians are within reach. */
export async function benchFind({ clinicians, rounds, editionPath }: Prepared): Promise<Figure[]> {
  const edition = openEdition(editionPath)
  const needs = listDenseNeeds(edition)
  const scenes = needs.map((need) => rank(edition, need))
  const times = await runRounds(
    {
      ranking: (question) => rank(edition, needs[question]!),
      robustness: (question) => judgeRobustness(scenes[question]!),
      alternatives: (question) => listOthers(scenes[question]!),
      both: (question) => judgeRobustness(rank(edition, needs[question]!)),
      whole: (question) => findSpecialists(edition, needs[question]!, { limit: SHOWN }),
    },
    { questions: needs.length, rounds },
  )
  edition.close()
  const { ranking, robustness, alternatives, both, whole } = times
  const parts = listParts(times)
  const names = { subject: 'find', clinicians, unit: 'ms', peer: 'ranking alone' } as const
  const densest = `${scenes[0]!.candidates.count.toLocaleString('en-US')} within ${WITHIN_KM} km`
  return [0.5, 0.99].flatMap((share) => {
    const label = `p${share * 100}`
    const floor = { theirs: summarise(ranking, share) }
    return [
      makeLimited({
        ...names,
        name: `ranking, densest ZIP (${densest}) ${label}`,
        ours: summarise(ranking, share),
        limit: LIMIT_MS,
      }),
      makeFigure({ ...names, ...floor, name: `robustness, densest ZIP ${label}`, ours: summarise(robustness, share) }),
      makeFigure({ ...names, ...floor, name: `counterfactuals, densest ZIP ${label}`, ours: summarise(alternatives, share) }),
      makeLimited({
        ...names,
        name: `ranking and robustness, densest ZIP ${label}`,
        ours: summarise(both, share),
        limit: LIMIT_MS,
      }),
      makeLimited({ ...names, name: `find, densest ZIP ${label}`, ours: summarise(whole, share), limit: LIMIT_MS, parts }),
    ]
  })
}

type Scene = ReturnType<typeof rank>

function rank({ columns }: Edition, need: Need) {
  const candidates = listCandidatesNear(columns, need.place!, need.withinKm, need)
  const figures = openFigures(columns, need.condition, candidates)
  const fits = computeFits(figures, candidates, need.weights, need.withinKm)
  const groups = partitionByDiscipline(columns, candidates, fits)
  for (const { ranked } of groups) orderByFit(candidates, fits.fit, ranked, SHOWN)
  return { columns, need, candidates, view: gatherQualities(figures), groups }
}

function judgeRobustness({ columns, need, candidates, view, groups }: Scene): void {
  const readings = openReadings({ columns, view, candidates, weights: listWeights(need.weights), withinKm: need.withinKm })
  for (const { ranked } of groups) computeRobustness(readings, ranked)
}

function listOthers({ need, candidates, view, groups }: Scene): void {
  listAlternatives({ view, candidates, weights: need.weights, withinKm: need.withinKm }, groups)
}

const WEIGHTS = [
  'knowledge=3',
  'knowledge=10,specialization=0,teamwork=0,partnership=0,continuity=0',
  'knowledge=1,specialization=1,teamwork=1,partnership=1,continuity=1',
  'knowledge=0,specialization=2,teamwork=5,continuity=10',
  'specialization=10,teamwork=1,partnership=0',
]

/** Everybody there is, for every condition and several weights. */
function listDenseNeeds(edition: Edition): Need[] {
  const place = findDensest(edition)
  return ['not-sure', ...CONDITION_IDS].flatMap((condition) =>
    WEIGHTS.map((weights) => ({ ...needAt(edition, place, { condition, weights }), acceptsMedicare: false })),
  )
}

// So many of the places with most clinicians are tried: the densest surroundings hold one of them.
const TRIED = 300
const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const

function findDensest({ columns }: Edition): number {
  const { lat, lon, from } = columns.places
  const sizeOf = (place: number) => from[place + 1]! - from[place]!
  const crowded = Array.from(lat.keys())
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, TRIED)
  const near = crowded.map((place) => {
    const { count } = listCandidatesNear(columns, { lat: lat[place]!, lon: lon[place]! }, WITHIN_KM, EVERYONE)
    return { place, count }
  })
  return near.reduce((best, other) => (other.count > best.count ? other : best)).place
}

/** Where the time of a whole answer goes, at the middle question; what is in none of the parts that are timed alone is the rest. */
function listParts({
  ranking,
  robustness,
  alternatives,
  whole,
}: Record<'ranking' | 'robustness' | 'alternatives' | 'whole', Rounds>) {
  const timed = [
    { name: 'ranking', value: summarise(ranking, 0.5).value },
    { name: 'robustness of every group', value: summarise(robustness, 0.5).value },
    { name: 'counterfactuals', value: summarise(alternatives, 0.5).value },
  ]
  const rest = summarise(whole, 0.5).value - timed.reduce((sum, { value }) => sum + value, 0)
  return [...timed, { name: 'cards, reasons, words', value: Math.max(0, rest) }]
}
