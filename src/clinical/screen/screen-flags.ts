import type { Words } from '#domain/words.ts'
import { INSTRUCTIONS, type Instruction, SAFETY_NET } from './flag-instructions.ts'
import { FLAG_ITEM_IDS, type FlagItemId } from './flag-item.ts'
import { type FlagLevel, isMoreSevere } from './flag-level.ts'
import { type Clause, FLAG_ROWS, type FlagFact, isAskedAgain, ROW_OF_NONE } from './flag-rows.ts'

/** What was answered. An item that is neither in `yes` nor in `unknown` was answered with no. */
export interface FlagAnswers {
  yes: ReadonlySet<FlagItemId>
  /** Asked and not answered, which is not no. */
  unknown: ReadonlySet<FlagItemId>
  isSevere: boolean
  cannotWalk: boolean
  constantPain: boolean
  nightPain: boolean
  weeksWithoutImprovement: number | null
  /** Null: whether there is a plan was not answered. */
  selfHarm: 'active' | 'passive' | null
  legSymptoms: boolean
  /** An injection into the spine or an operation on it. */
  afterSpineProcedure: boolean
}

export interface Screening {
  level: FlagLevel
  /** The row of red-flags.md B3 that gives the message; null for REASK. */
  row: number | null
  rows: readonly number[]
  /** The items that led to the message. */
  items: readonly FlagItemId[]
  reask: readonly FlagItemId[]
  instruction: Instruction
  safetyNet: Words | null
}

/** red-flags.md B3: all rows are evaluated, the most severe level wins, and its first row gives the message. */
export function screenFlags(answers: FlagAnswers): Screening {
  const facts = collectFacts(answers)
  const matched = FLAG_ROWS.filter(({ when }) => when.some((clause) => clauseHolds(clause, facts)))
  const reask = FLAG_ITEM_IDS.filter((id) => answers.unknown.has(id) && ASKED_AGAIN.has(id))
  const safetyNet = needsSafetyNet(answers) ? SAFETY_NET : null
  const [first, ...others] = matched
  if (!first) return { ...(reask.length > 0 ? NOT_ANSWERED : NOTHING_FOUND), reask, safetyNet }
  const leading = others.reduce((worst, row) => (isMoreSevere(row.level, worst.level) ? row : worst), first)
  return {
    level: leading.level,
    row: leading.row,
    rows: [...new Set(matched.map(({ row }) => row))],
    items: itemsOf(leading.when.filter((clause) => clauseHolds(clause, facts))).filter((id) => facts.has(id)),
    reask,
    instruction: leading.instruction,
    safetyNet,
  }
}

const NOTHING_FOUND = { level: 'NONE', row: ROW_OF_NONE, rows: [ROW_OF_NONE], items: [], instruction: INSTRUCTIONS.none } as const
const NOT_ANSWERED = { level: 'REASK', row: null, rows: [], items: [], instruction: INSTRUCTIONS.reask } as const

function collectFacts(answers: FlagAnswers): Set<FlagFact> {
  const { yes, isSevere, cannotWalk, constantPain, nightPain, weeksWithoutImprovement, selfHarm } = answers
  const facts = new Set<FlagFact>(yes)
  if (isSevere) facts.add('severe')
  if (cannotWalk) facts.add('cannot-walk')
  if (constantPain) facts.add('constant-pain')
  if (nightPain) facts.add('night-pain')
  if ((weeksWithoutImprovement ?? 0) >= STALLED_MIN_WEEKS) facts.add('no-better-in-4-weeks')
  // Not answered is not no: only a plan that was denied counts as none.
  facts.add(selfHarm === 'passive' ? 'no-plan' : 'plan-possible')
  return facts
}

// red-flags.md B3, row 14.
const STALLED_MIN_WEEKS = 4

function clauseHolds(clause: Clause, facts: ReadonlySet<FlagFact>): boolean {
  return clause.every((group) => group.some((fact) => facts.has(fact)))
}

function itemsOf(clauses: readonly Clause[]): FlagItemId[] {
  const facts = new Set(clauses.flat(2))
  return FLAG_ITEM_IDS.filter((id) => facts.has(id))
}

const ASKED_AGAIN: ReadonlySet<FlagItemId> = new Set(itemsOf(FLAG_ROWS.filter(isAskedAgain).flatMap(({ when }) => when)))

// Items that speak of legs or of a procedure on the spine; where one was not answered, the text does no harm.
const LEG_OR_PROCEDURE: readonly FlagItemId[] = ['C5', 'N1', 'N2', 'V4', 'V5', 'I2', 'R1']

function needsSafetyNet({ yes, unknown, legSymptoms, afterSpineProcedure }: FlagAnswers): boolean {
  return legSymptoms || afterSpineProcedure || LEG_OR_PROCEDURE.some((id) => yes.has(id) || unknown.has(id))
}
