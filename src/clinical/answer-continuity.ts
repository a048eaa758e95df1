import { type Continuity, measureContinuity } from './continuity.ts'
import { continuityInput, parseInput } from './inputs.ts'

/** `spinewise clinical continuity`: one line of clinical/README.md. */
export function answerContinuity(input: unknown): Continuity {
  return measureContinuity(parseInput(continuityInput, input).visits)
}
