import type { FindResult, Match, MatchGroup } from '#domain/contract.ts'
import type { Need } from '#domain/need.ts'
import type { Language } from '#domain/words.ts'
import type { Edition, MatchCard } from '#edition/reader-contract.ts'
import { type PlacedGroup, placeGroups, takeInTurn } from '#match/groups.ts'
import { findFirst, isTie, orderByDistance, orderByFit } from '#match/order.ts'
import type { ReasonScene } from '#match/reasons.ts'
import { computeRobustness } from '#match/robustness.ts'
import { describeAlternative, describeMatch, type Standing } from './describe-match.ts'
import { guideNeed } from './guide-need.ts'
import { type MatchScene, npiAt, openMeans, openScene } from './match-scene.ts'

export interface FindOptions {
  /** Results a group, and as many of those that cannot be ranked. */
  limit: number
  /** From 1. */
  page?: number
  /** Within a group: by the cautious fit, or the nearest first. */
  sort?: 'fit' | 'distance'
  /** Of the reasons and of what is not known. */
  language?: Language
}

// As many names as a person can call in a morning; the robustness speaks of as many places.
const SHORT_LIST_MAX = 5

/** Who to see, for one need: grouped in the order of the guidelines, ordered within a group, each with reasons. */
export function findSpecialists(
  edition: Edition,
  need: Need,
  { limit, page = 1, sort = 'fit', language = 'en' }: FindOptions,
): FindResult {
  const { row, guidance, notes, listsAdults } = guideNeed(need, language)
  const scene = openScene(edition, need)
  const placed = placeGroups(listsAdults ? scene.groups : [], guidance, need.disciplines)
  // Whom to see first is no news to somebody who looks for a name: there, only who was found.
  const groups = need.name !== null && listsAdults ? placed.filter(({ peers }) => peers.all.length > 0) : placed
  const orders = groups.map((group) => orderGroup(scene, group, { wanted: limit * page, sort }))
  const shown = orders.map((order) => sliceOrder(order, (page - 1) * limit, page * limit))
  const readCard = openCards(scene, shown)
  return {
    edition: edition.stamp,
    need,
    pathway: { row, notFirst: [...guidance.notFirst], notes },
    total: groups.reduce((sum, { peers }) => sum + peers.all.length, 0),
    groups: groups.map((group, place) => describeGroup(scene, group, shown[place]!, { readCard, language })),
    shortList: takeInTurn(
      orders.filter((_, place) => groups[place]!.place === 'first').map(({ ranked }) => ranked.slice(0, limit)),
      SHORT_LIST_MAX,
    ).map((at) => npiAt(scene, at)),
  }
}

/** Places among the candidates. */
interface Order {
  ranked: number[]
  unranked: number[]
}

interface Wanted {
  wanted: number
  sort: NonNullable<FindOptions['sort']>
}

function orderGroup({ candidates, fits }: MatchScene, { peers }: PlacedGroup, { wanted, sort }: Wanted): Order {
  return {
    ranked:
      sort === 'distance'
        ? orderByDistance(candidates, peers.ranked, wanted)
        : orderByFit(candidates, fits.fit, peers.ranked, wanted),
    unranked: orderByDistance(candidates, peers.unranked, wanted),
  }
}

function sliceOrder({ ranked, unranked }: Order, from: number, to: number): Order {
  return { ranked: ranked.slice(from, to), unranked: unranked.slice(from, to) }
}

/** Reads the cards of all that is shown at once. */
function openCards({ edition, candidates }: MatchScene, orders: readonly Order[]): (at: number) => MatchCard {
  const places = orders.flatMap(({ ranked, unranked }) => [...ranked, ...unranked])
  const cards = edition.readCards(places.map((at) => candidates.index[at]!))
  const byPlace = new Map(places.map((at, number) => [at, cards[number]!]))
  return (at) => byPlace.get(at)!
}

interface Reading {
  readCard: (at: number) => MatchCard
  language: Language
}

function describeGroup(scene: MatchScene, group: PlacedGroup, shown: Order, { readCard, language }: Reading): MatchGroup {
  const { discipline, place, why, peers } = group
  const reasonScene: ReasonScene = {
    ...openMeans(scene, peers),
    columns: scene.edition.columns,
    weights: scene.weights,
    forCondition: scene.need.condition !== 'not-sure',
    placeLabel: scene.need.place?.label ?? null,
    language,
  }
  const standingOf = openStandings(scene, group, shown.ranked, language)
  const describe = (at: number, standing: Standing | null): Match =>
    describeMatch(scene, reasonScene, { at, card: readCard(at), standing })
  return {
    discipline,
    place,
    why,
    total: peers.all.length,
    totalRanked: peers.ranked.length,
    results: shown.ranked.map((at) => describe(at, standingOf(at))),
    unranked: shown.unranked.map((at) => describe(at, null)),
  }
}

/** What the whole group says of each result shown. Ties are among those shown, so that each is named by both. */
function openStandings(
  scene: MatchScene,
  { discipline, peers }: PlacedGroup,
  shown: readonly number[],
  language: Language,
): (at: number) => Standing {
  const { candidates, fits } = scene
  const shares = shown.length > 0 ? computeRobustness(scene.readings, peers.ranked) : new Float64Array(0)
  const first = findFirst(candidates, fits, peers.ranked)
  return (at) => ({
    tiedWith: shown.filter((other) => other !== at && isTie(fits.fit[at]!, fits.fit[other]!)).map((other) => npiAt(scene, other)),
    robustness: Math.round(shares[at]! * 20) / 20,
    counterfactual: at === first ? null : describeAlternative(scene.alternatives.get(discipline) ?? [], at, language),
  })
}
