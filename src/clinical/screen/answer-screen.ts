import { UserError } from '#domain/errors.ts'
import { inflammationInput, parseInput, screenInput } from '../inputs.ts'
import type { FlagItemId } from './flag-item.ts'
import type { FlagLevel } from './flag-level.ts'
import { judgeInflammation } from './inflammation.ts'
import { screenFlags } from './screen-flags.ts'

interface ScreenAnswer {
  level: FlagLevel
  row: number | null
  rows: readonly number[]
  reask: readonly FlagItemId[]
  action: string
  safetyNet: string | null
  items: readonly FlagItemId[]
  why: string
  next: string[]
}

/** `spinewise clinical screen`: one line of clinical/README.md, with what led there and what else helps. */
export function answerScreen(input: unknown): ScreenAnswer {
  const { items, unknown, severe, selfHarm, language, ...said } = parseInput(screenInput, input)
  // Who says how the thoughts are has said that there are some.
  if (selfHarm !== null) items.add('S1')
  refuseContradictions(items, unknown)
  const screening = screenFlags({ ...said, yes: items, unknown, isSevere: severe, selfHarm })
  const { level, row, rows, reask, instruction, safetyNet } = screening
  return {
    level,
    row,
    rows,
    reask,
    action: instruction.action[language],
    safetyNet: safetyNet?.[language] ?? null,
    items: screening.items,
    why: instruction.why[language],
    next: instruction.next.map((words) => words[language]),
  }
}

function refuseContradictions(items: ReadonlySet<FlagItemId>, unknown: ReadonlySet<FlagItemId>): void {
  const both = [...items].find((id) => unknown.has(id))
  if (both === undefined) return
  throw new UserError('contradiction', `${both} is both answered with yes and unknown`, { at: 'unknown', kind: 'usage' })
}

/** `spinewise clinical inflammation`: red-flags.md B4, the question behind item A1. */
export function answerInflammation(input: unknown) {
  const { language, ...answers } = parseInput(inflammationInput, input)
  const { action, ...judged } = judgeInflammation(answers)
  return { ...judged, action: action?.[language] ?? null }
}
