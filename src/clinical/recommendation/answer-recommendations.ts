import { z } from 'zod'
import { parseInput } from '../inputs.ts'
import { holdRecommendations, TIE_KINDS } from './hold-recommendations.ts'

const EDGES_MAX = 10_000
const name = z.string().min(1)
const kind = z.enum(TIE_KINDS)

const recommendationsInput = z.strictObject({
  recommendations: z
    .array(z.strictObject({ id: name, giver: name, clinician: name, at: z.iso.datetime(), declared: z.array(kind).default([]) }))
    .max(EDGES_MAX),
  ties: z
    .array(z.strictObject({ between: z.tuple([name, name]), kind }))
    .max(EDGES_MAX)
    .default([]),
})

/** `spinewise clinical recommendations`: those to be held for a person to look at, with reasons. */
export function answerRecommendations(input: unknown): object {
  const { recommendations, ties } = parseInput(recommendationsInput, input)
  return { held: holdRecommendations(recommendations, ties) }
}
