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
export function partitionByDiscipline({ discipline }: MatchColumns, { count, index }: Candidates, { ranked }: Fits): Peers[] {
  // Two shelves a discipline in one array, the ranked before the others: counted first, then filled.
  const shelfOf = (at: number) => 2 * discipline[index[at]!]! + (ranked[at] === 1 ? 0 : 1)
  const begins = new Uint32Array(2 * DISCIPLINE_IDS.length + 1)
  for (let at = 0; at < count; at += 1) begins[shelfOf(at) + 1]! += 1
  for (let shelf = 1; shelf < begins.length; shelf += 1) begins[shelf]! += begins[shelf - 1]!
  const free = begins.slice()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) places[free[shelfOf(at)]!++] = at
  return DISCIPLINE_IDS.map((id, number) => {
    const [from, middle, to] = [begins[2 * number]!, begins[2 * number + 1]!, begins[2 * number + 2]!]
    return {
      discipline: id,
      all: places.subarray(from, to),
      ranked: places.subarray(from, middle),
      unranked: places.subarray(middle, to),
    }
  }).filter(({ all }) => all.length > 0)
}
