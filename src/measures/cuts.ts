import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { CutName, Cuts } from './indicators/scene.ts'
import type { Curve, Roster } from './measured.ts'
import { quantileOfSorted } from './quantile.ts'

/** Under this many clinicians with a value, a discipline takes the figures of all disciplines together (measures.md 2 and 3). */
export const PEERS_MIN = 20

const CUT_PLACES = { p75: 0.75, median: 0.5, p95: 0.95 } as const satisfies Record<CutName, number>

interface CurveSpec<Facts> {
  definition: Pick<IndicatorDefinition, 'id'>
  curve?: { cuts: readonly CutName[]; valueOf: (facts: Facts) => number | null }
}

interface Peers {
  roster: Roster
  /** By place in DISCIPLINE_IDS. */
  applies: readonly boolean[]
}

/** Cut points of an indicator's utility curve by discipline, in the order of DISCIPLINE_IDS. */
export function estimateCuts<Facts>(
  { definition, curve }: CurveSpec<Facts>,
  facts: readonly Facts[],
  { roster, applies }: Peers,
) {
  const cuts: Cuts[] = DISCIPLINE_IDS.map(() => ({}))
  const curves: Curve[] = []
  if (!curve) return { cuts, curves }
  const values = DISCIPLINE_IDS.map((): number[] => [])
  for (let index = 0; index < roster.count; index += 1) {
    const place = roster.discipline[index]!
    const value = applies[place] ? curve.valueOf(facts[index]!) : null
    if (value !== null) values[place]!.push(value)
  }
  for (const own of values) own.sort(ascending)
  const pooled = values.flat().sort(ascending)
  for (const [place, discipline] of DISCIPLINE_IDS.entries()) {
    const isPooled = values[place]!.length < PEERS_MIN
    const sorted = isPooled ? pooled : values[place]!
    if (!applies[place] || sorted.length === 0) continue
    for (const name of curve.cuts) {
      const value = quantileOfSorted(sorted, CUT_PLACES[name])
      cuts[place]![name] = value
      curves.push({
        indicator: definition.id,
        discipline,
        condition: null,
        name,
        value,
        pooled: isPooled,
        clinicians: sorted.length,
      })
    }
  }
  return { cuts, curves }
}

function ascending(a: number, b: number): number {
  return a - b
}
