import type { DisciplineId } from '#domain/discipline.ts'
import type { Need, Weights } from '#domain/need.ts'
import { type Candidates, listCandidatesNear } from '#match/candidates.ts'
import { computeFits } from '#match/fit.ts'
import { placeGroups, takeInTurn } from '#match/groups.ts'
import { orderByFit } from '#match/order.ts'
import { partitionByDiscipline } from '#match/partition.ts'
import { figuresOf, gatherQualities, openFigures, type QualityView } from '#match/quality-view.ts'
import { guideNeed } from '#services/guide-need.ts'
import type { StudyScene } from './scene.ts'

export const LIST_SIZE = 5
// Of fewer, nearly everyone stands in the first five whatever the weights.
const RANKED_MIN = 2 * LIST_SIZE

export interface Search {
  need: Need
  candidates: Candidates
  view: QualityView
}

/** The combined short list and the first five of each large group, as places among the candidates. */
export type ShortLists = Map<DisciplineId | 'combined', number[]>

export function openSearch({ edition: { columns } }: StudyScene, need: Need): Search {
  const candidates = listCandidatesNear(columns, need.place!, need.withinKm, need)
  return { need, candidates, view: gatherQualities(openFigures(columns, need.condition, candidates)) }
}

/** The lists that a person would see for one view of the qualities and one set of weights. */
export function makeShortLists(scene: StudyScene, { need, candidates }: Search, view: QualityView, weights: Weights): ShortLists {
  const { columns } = scene.edition
  const fits = computeFits(figuresOf(view), candidates, weights, need.withinKm)
  const groups = partitionByDiscipline(columns, candidates, fits)
  const listOf = (ranked: Uint32Array) => orderByFit(candidates, fits.fit, ranked, LIST_SIZE)
  const lists: ShortLists = new Map()
  for (const { discipline, ranked } of groups) if (ranked.length >= RANKED_MIN) lists.set(discipline, listOf(ranked))
  const first = placeGroups(groups, guideNeed(need).guidance, need.disciplines).filter(({ place }) => place === 'first')
  lists.set(
    'combined',
    takeInTurn(
      first.map(({ peers }) => listOf(peers.ranked)),
      LIST_SIZE,
    ),
  )
  return lists
}
