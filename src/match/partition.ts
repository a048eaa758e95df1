import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import type { Candidates } from './candidates.ts'
import type { Fits } from './fit.ts'

/** One peer group of the candidates, as places among them. */
export interface Peers {
  discipline: DisciplineId
  all: Uint32Array
  ranked: Uint32Array
  unranked: Uint32Array
}

/** Every candidate in the group of its discipline, none twice and none left out; groups without candidates are not made. */
export function partitionByDiscipline({ discipline }: MatchColumns, candidates: Candidates, fits: Fits): Peers[] {
  const places = DISCIPLINE_IDS.map(() => ({ ranked: [] as number[], unranked: [] as number[] }))
  for (let at = 0; at < candidates.count; at += 1) {
    const place = places[discipline[candidates.index[at]!]!]!
    if (fits.ranked[at] === 1) place.ranked.push(at)
    else place.unranked.push(at)
  }
  return places
    .map(({ ranked, unranked }, id) => ({
      discipline: DISCIPLINE_IDS[id]!,
      all: Uint32Array.from([...ranked, ...unranked]),
      ranked: Uint32Array.from(ranked),
      unranked: Uint32Array.from(unranked),
    }))
    .filter(({ all }) => all.length > 0)
}
