import type { Candidates } from './candidates.ts'
import type { Fits } from './fit.ts'
import { gather } from './gather.ts'
import { selectTop } from './select-top.ts'

/** Two cautious fits nearer than this are a tie (measures.md 4.4). */
export const TIE = 0.005

export function isTie(a: number, b: number): boolean {
  return Math.abs(a - b) < TIE
}

/**
 * The first `wanted` of a group by cautious fit, as places among the candidates. Ties are no equivalence (a may tie with b and b
 * with c, but not a with c), so the order is made of bands: the best left leads, all who tie with the leader stand in its band,
 * the band is ordered by distance, then NPI; then the next band. So whoever is passed for being farther away was a tie,
 * nobody is overtaken by someone clearly worse, and a better quality never worsens a place.
 */
export function orderByFit(candidates: Candidates, fit: Float64Array, among: Uint32Array, wanted: number): number[] {
  const nearer = compareNearness(candidates)
  const best = selectTop(among, gather(fit, among), wanted, TIE).sort((a, b) => fit[b]! - fit[a]! || nearer(a, b))
  const ordered: number[] = []
  for (let from = 0; from < best.length && ordered.length < wanted; ) {
    let to = from + 1
    while (to < best.length && isTie(fit[best[from]!]!, fit[best[to]!]!)) to += 1
    for (const at of best.slice(from, to).sort(nearer)) ordered.push(at)
    from = to
  }
  return ordered.slice(0, wanted)
}

/** The first that `orderByFit` would give among those ranked, without ordering the rest. */
export function findFirst(candidates: Candidates, { fit, ranked }: Fits, among: Uint32Array): number | undefined {
  let best = -Infinity
  for (const at of among) if (ranked[at] === 1 && fit[at]! > best) best = fit[at]!
  const nearer = compareNearness(candidates)
  let first: number | undefined
  for (const at of among) {
    if (ranked[at] === 1 && isTie(fit[at]!, best) && (first === undefined || nearer(at, first) < 0)) first = at
  }
  return first
}

/** The nearest `wanted`, then by NPI. */
export function orderByDistance(candidates: Candidates, among: Uint32Array, wanted: number): number[] {
  const { distance } = candidates
  return selectTop(
    among,
    gather(distance, among).map((km) => -(km || 0)),
    wanted,
    0,
  )
    .sort(compareNearness(candidates))
    .slice(0, wanted)
}

/** By distance, then NPI; columns are in NPI order, so the index stands for it. An unknown distance counts as none. */
export function compareNearness({ index, distance }: Candidates): (a: number, b: number) => number {
  return (a, b) => (distance[a]! || 0) - (distance[b]! || 0) || index[a]! - index[b]!
}
