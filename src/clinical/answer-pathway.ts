import { UserError } from '#domain/errors.ts'
import { guideAfterScreen } from './guide-after-screen.ts'
import { parseInput, pathwayInput } from './inputs.ts'
import type { PathwayPerson } from './pathway-person.ts'
import { type FlagLevel, LEVEL_ACTIONS } from './screen/flag-level.ts'
import { type SpokenPathway, speakPathway } from './speak-pathway.ts'

interface PathwayAnswer extends Omit<SpokenPathway, 'row' | 'notes'> {
  /** Null where a flag ends the pathway. */
  row: number | null
  notes?: string[]
  flag?: { level: FlagLevel; action: string }
}

/** `spinewise clinical pathway`: one line of clinical/README.md. */
export function answerPathway(input: unknown): PathwayAnswer {
  const { flagLevel: level, language, ...person } = parseInput(pathwayInput, input)
  const flag = level === 'NONE' ? {} : { flag: { level, action: LEVEL_ACTIONS[level][language] } }
  // Who is sent elsewhere first need not say for how long it has lasted.
  const chosen = guideAfterScreen(person, level)
  if (chosen === null) return { row: null, first: [], also: [], notFirst: [], ...flag }
  requireWeeks(person)
  const { notes, ...spoken } = speakPathway(chosen, language)
  return { ...spoken, ...(notes.length > 0 ? { notes } : {}), ...flag }
}

const WEEKS_NOT_ASKED: readonly PathwayPerson['condition'][] = ['not-sure', 'myelopathy']

function requireWeeks({ condition, weeks }: PathwayPerson): void {
  if (weeks !== null || WEEKS_NOT_ASKED.includes(condition)) return
  throw new UserError('missing', `weeks is missing: how long has ${condition} lasted?`, { at: 'weeks', kind: 'usage' })
}
