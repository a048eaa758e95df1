import { z } from 'zod'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { LANGUAGES } from '#domain/words.ts'
import type { CheckAnswers } from '../check/check-answers.ts'
import { checkInput } from '../check/check-input.ts'
import { parseInput } from '../inputs.ts'
import { type ChosenQuestion, chooseQuestions } from './choose-questions.ts'
import { readClinician } from './read-clinician.ts'
import { writeBrief } from './write-brief.ts'

const language = z.enum(LANGUAGES).default('en')

/** Of a profile as `spinewise show --json` prints it; what else stands there is passed over. */
const clinicianInput = z.object({
  disciplines: z.array(z.enum(DISCIPLINE_IDS)),
  evidence: z.array(
    z.object({ indicator: z.enum(INDICATOR_IDS), quality: z.enum(QUALITY_IDS), known: z.boolean(), applies: z.boolean() }),
  ),
  payments: z.object({ total: z.number() }).nullable(),
})
type ClinicianInput = z.infer<typeof clinicianInput>

const questionsInput = z.strictObject({ clinician: clinicianInput.optional(), check: checkInput.default({}), language })
const briefInput = z.strictObject({ clinician: clinicianInput.optional(), check: checkInput, day: z.iso.date(), language })

/** `spinewise clinical questions`: at most seven questions for a visit, with their reasons. */
export function answerQuestions(input: unknown): object {
  const { clinician, check, language } = parseInput(questionsInput, input)
  return {
    questions: choose(clinician, check).map(({ id, ask, source, reasons }) => ({
      id,
      ask: ask[language],
      source,
      reasons: reasons.map((reason) => reason[language]),
    })),
  }
}

/** `spinewise clinical brief`: one sheet for the visit. */
export function answerBrief(input: unknown): object {
  const { clinician, check, day, language } = parseInput(briefInput, input)
  const questions = choose(clinician, check).map(({ ask }) => ask)
  const { title, madeOn, sections, footer } = writeBrief(check, { day, questions })
  return {
    title: title[language],
    madeOn: madeOn[language],
    sections: sections.map(({ id, title, lines }) => ({
      id,
      title: title[language],
      lines: lines.map((line) => line[language]),
    })),
    footer: footer[language],
  }
}

function choose(clinician: ClinicianInput | undefined, check: CheckAnswers): ChosenQuestion[] {
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...check.weights }
  return chooseQuestions({ ...readClinician(clinician ?? null), weights, check })
}
