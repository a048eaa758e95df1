import type { Words } from '#domain/words.ts'
import type { AskedSignId, CheckField } from './check-answers.ts'

export interface Option {
  id: string
  label: Words
}

/** How one question is answered; the pages draw each kind in one way. */
export type Question = { ask: Words; help: Words | null; isOptional: boolean } & (
  | { kind: 'sign'; id: AskedSignId }
  | { kind: 'yes-no' | 'chart' | 'mood'; id: CheckField }
  | { kind: 'one' | 'many'; id: CheckField; options: readonly Option[] }
  | { kind: 'number'; id: CheckField; min: number; max: number }
  | { kind: 'text'; id: CheckField; lengthMax: number }
  | { kind: 'weights'; id: CheckField }
)

/** One page of the check. */
export interface CheckStep {
  id: string
  title: Words
  lead: Words | null
}
