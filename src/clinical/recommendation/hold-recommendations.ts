import { reviewOf } from '#codes/review.ts'

export const RECOMMENDATION_HOLDS_REVIEW = reviewOf(
  'When recommendations are held for a person to look at',
  'our own bounds; to be reviewed by the operators once there are recommendations to count',
)

/** Bounds above which chance is no longer the likely reason. */
const BURST = { count: 5, days: 7 } as const
/** The longest way round: a recommends b, b recommends c, c recommends d, d recommends a. */
const RING_STEPS = 4

export const TIE_KINDS = ['group', 'address', 'payment'] as const
type TieKind = (typeof TIE_KINDS)[number]

/** One recommendation; `at` is an instant, `declared` the ties that the giver told. */
export interface RecommendationEdge {
  id: string
  giver: string
  clinician: string
  at: string
  declared: readonly TieKind[]
}

/** What public files show of two of them, whichever way round. A tie says "in the same group", never "works closely with" (F7). */
interface KnownTie {
  between: readonly [string, string]
  kind: TieKind
}

export const HOLD_REASONS = ['self', 'undeclared-tie', 'burst', 'ring'] as const
type HoldReason = (typeof HOLD_REASONS)[number]

interface Hold {
  id: string
  reasons: HoldReason[]
}

/** Those to be held, with every reason, by id; the order in which they are given does not matter. */
export function holdRecommendations(edges: readonly RecommendationEdge[], ties: readonly KnownTie[]): Hold[] {
  const bursts = findBursts(edges)
  const given = Map.groupBy(edges, ({ giver }) => giver)
  const known = new Set(ties.flatMap(({ between: [one, other], kind }) => [keyOf(one, other, kind), keyOf(other, one, kind)]))
  const tests: Record<HoldReason, (edge: RecommendationEdge) => boolean> = {
    self: ({ giver, clinician }) => giver === clinician,
    'undeclared-tie': ({ giver, clinician, declared }) =>
      TIE_KINDS.some((kind) => known.has(keyOf(giver, clinician, kind)) && !declared.includes(kind)),
    burst: ({ id }) => bursts.has(id),
    ring: ({ giver, clinician }) => giver !== clinician && leadsBack(clinician, giver, given),
  }
  return edges
    .map((edge) => ({ id: edge.id, reasons: HOLD_REASONS.filter((reason) => tests[reason](edge)) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

const keyOf = (one: string, other: string, kind: TieKind) => JSON.stringify([one, other, kind])

function findBursts(edges: readonly RecommendationEdge[]): Set<string> {
  const held = new Set<string>()
  for (const received of Map.groupBy(edges, ({ clinician }) => clinician).values()) {
    const days = received.map(({ id, at }) => ({ id, day: Date.parse(at) / 86_400_000 })).sort((a, b) => a.day - b.day)
    for (const [first, { day }] of days.entries()) {
      const last = days[first + BURST.count - 1]
      if (!last || last.day - day > BURST.days) continue
      for (const { id, day: other } of days) if (other >= day && other <= last.day) held.add(id)
    }
  }
  return held
}

function leadsBack(from: string, to: string, given: ReadonlyMap<string, readonly RecommendationEdge[]>): boolean {
  let reached = new Set([from])
  for (let step = 1; step < RING_STEPS; step += 1) {
    reached = new Set([...reached].flatMap((name) => (given.get(name) ?? []).map(({ clinician }) => clinician)))
    if (reached.has(to)) return true
  }
  return false
}
