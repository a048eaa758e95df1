import type { MatchGroup } from '#domain/contract.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { Peers } from './partition.ts'

/** What the guidelines say of a need, as far as groups are concerned. */
export interface Guidance {
  first: readonly { discipline: DisciplineId; why: string }[]
  also: readonly { discipline: DisciplineId; why: string }[]
  notFirst: readonly { discipline: DisciplineId | null; why: string }[]
}

export interface PlacedGroup extends Pick<MatchGroup, 'discipline' | 'place' | 'why'> {
  peers: Peers
}

const NOT_NAMED = 'The guidelines do not name this profession for your answers; it is listed because nobody is hidden.'

/**
 * Groups in the order of the guidelines: first, also good, others; never by quality, whose scales differ by profession. A group that
 * the guidelines name is shown even when nobody of it was found; every candidate stands in one group.
 */
export function placeGroups(
  groups: readonly Peers[],
  { first, also, notFirst }: Guidance,
  asked: readonly DisciplineId[],
): PlacedGroup[] {
  const found = new Map(groups.map((peers) => [peers.discipline, peers]))
  const named = [
    ...first.map((item) => ({ ...item, place: 'first' as const })),
    ...also.map((item) => ({ ...item, place: 'also' as const })),
  ]
  const whys = new Map(notFirst.flatMap(({ discipline, why }) => (discipline === null ? [] : [[discipline, why]])))
  const others = DISCIPLINE_IDS.filter((id) => found.has(id) && !named.some(({ discipline }) => discipline === id)).map(
    (discipline) => ({
      discipline,
      place: 'other' as const,
      why: whys.get(discipline) ?? NOT_NAMED,
    }),
  )
  return [...named, ...others]
    .filter(({ discipline }, place, all) => all.findIndex((item) => item.discipline === discipline) === place)
    .filter(({ discipline }) => asked.length === 0 || asked.includes(discipline))
    .map(({ discipline, place, why }) => ({ discipline, place, why, peers: found.get(discipline) ?? noPeers(discipline) }))
}

/** One of each list in turn, until there are enough. */
export function takeInTurn<Item>(lists: readonly (readonly Item[])[], size: number): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)))
    .flat()
    .slice(0, size)
}

function noPeers(discipline: DisciplineId): Peers {
  const none = new Uint32Array(0)
  return { discipline, all: none, ranked: none, unranked: none }
}
