import { UserError } from '#domain/errors.ts'
import { parseInput, pathwayInput } from './inputs.ts'
import { choosePathway } from './pathway.ts'
import type { PathwayPerson } from './pathway-person.ts'
import type { PathwayCaution, PathwayResult, PathwayStep } from './pathway-result.ts'
import { cite } from './pathway-row.ts'
import { endsSearch, type FlagLevel, LEVEL_ACTIONS } from './screen/flag-level.ts'

interface PathwayAnswer {
  /** Null where a flag ends the pathway. */
  row: number | null
  first: PathwayStep[]
  also: PathwayStep[]
  notFirst: PathwayCaution[]
  notes?: string[]
  flag?: { level: FlagLevel; action: string }
}

/** `spinewise clinical pathway`: one line of clinical/README.md. */
export function answerPathway(input: unknown): PathwayAnswer {
  const { flagLevel: level, ...person } = parseInput(pathwayInput, input)
  const flag = level === 'NONE' ? {} : { flag: { level, action: LEVEL_ACTIONS[level].en } }
  if (endsSearch(level)) return { row: null, first: [], also: [], notFirst: [], ...flag }
  requireWeeks(person)
  const chosen = level === 'ROUTINE-REFER' ? chooseWithInflammation(person) : choosePathway(person)
  const { row, first, also, notFirst, notes } = chosen
  return { row, first, also, notFirst, ...(notes.length > 0 ? { notes } : {}), ...flag }
}

const WEEKS_NOT_ASKED: readonly PathwayPerson['condition'][] = ['not-sure', 'myelopathy']

function requireWeeks({ condition, weeks }: PathwayPerson): void {
  if (weeks !== null || WEEKS_NOT_ASKED.includes(condition)) return
  throw new UserError('missing', `weeks is missing: how long has ${condition} lasted?`, { at: 'weeks', kind: 'usage' })
}

/** B4 refers (red-flags.md, row 16): back pain without another name is row 16, and elsewhere rheumatology joins. */
function chooseWithInflammation(person: PathwayPerson): PathwayResult {
  const isUnnamed = person.condition === 'not-sure' || person.condition === 'nslbp'
  const result = choosePathway(isUnnamed ? { ...person, condition: 'axspa' } : person)
  if ([...result.first, ...result.also].some(({ discipline }) => discipline === 'rheumatology')) return result
  const why = 'your answers suggest inflammation of the spine'
  return { ...result, also: [{ discipline: 'rheumatology', why, source: cite('NG65') }, ...result.also] }
}
