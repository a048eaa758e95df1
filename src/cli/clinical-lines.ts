import { answerContinuity } from '#clinical/answer-continuity.ts'
import { answerPathway } from '#clinical/answer-pathway.ts'
import { answerCheck } from '#clinical/check/answer-check.ts'
import { answerRecommendations } from '#clinical/recommendation/answer-recommendations.ts'
import { answerPermission } from '#clinical/referral/answer-permission.ts'
import { answerReferral } from '#clinical/referral/answer-referral.ts'
import { answerInflammation, answerScreen } from '#clinical/screen/answer-screen.ts'
import { answerBrief, answerQuestions } from '#clinical/visit/answer-visit.ts'
import { UserError } from '#domain/errors.ts'
import { answerLink } from './answer-link.ts'

export const CLINICAL_NAMES = [
  'screen',
  'inflammation',
  'check',
  'pathway',
  'questions',
  'brief',
  'continuity',
  'shrink',
  'referral',
  'permission',
  'recommendations',
  'link',
] as const
type ClinicalName = (typeof CLINICAL_NAMES)[number]

export interface AnsweredLine {
  /** One line of JSON: the answer, or an error in its place. */
  line: string
  isUnderstood: boolean
}

/** Answers a clinical rule line by line, in order: a line out for a line in (clinical/README.md). */
export async function* answerLines(name: string, lines: AsyncIterable<string>): AsyncGenerator<AnsweredLine> {
  const answer = await findAnswer(name)
  for await (const line of lines) yield answerLine(line, answer)
}

type Answer = (input: unknown) => object

// The statistics are loaded only by the one rule that needs them.
const ANSWERS: Record<ClinicalName, () => Promise<Answer> | Answer> = {
  screen: () => answerScreen,
  inflammation: () => answerInflammation,
  check: () => answerCheck,
  pathway: () => answerPathway,
  questions: () => answerQuestions,
  brief: () => answerBrief,
  continuity: () => answerContinuity,
  shrink: async () => (await import('#measures/shrink-answer.ts')).answerShrink,
  referral: () => answerReferral,
  permission: () => answerPermission,
  recommendations: () => answerRecommendations,
  link: () => answerLink,
}

async function findAnswer(name: string): Promise<Answer> {
  const known = CLINICAL_NAMES.find((candidate) => candidate === name)
  if (known) return ANSWERS[known]()
  throw new UserError('clinical-name', `there is no clinical rule named ${JSON.stringify(name)}`, {
    remedy: `Use one of ${CLINICAL_NAMES.join(', ')}.`,
    kind: 'usage',
  })
}

function answerLine(line: string, answer: Answer): AnsweredLine {
  try {
    return { line: JSON.stringify(answer(parseJson(line))), isUnderstood: true }
  } catch (error) {
    // Only what the line got wrong is its answer; our own mistakes rise.
    if (!(error instanceof UserError)) throw error
    const { code, message, at } = error
    return { line: JSON.stringify({ error: { code, message, path: at ?? '' } }), isUnderstood: false }
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new UserError('json', line.trim() === '' ? 'the line is empty' : 'the line is not JSON', { at: '', cause })
  }
}
