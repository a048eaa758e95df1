import type { CheckAnswers } from '#clinical/check/check-answers.ts'
import type { Emergency } from '#clinical/check/next-questions.ts'
import { readPerson } from '#clinical/check/read-facts.ts'
import { type GuideLine, writeGuide } from '#clinical/check/write-guide.ts'
import { writeNeed } from '#clinical/check/write-need.ts'
import { guideAfterScreen } from '#clinical/guide-after-screen.ts'
import type { FlagLevel } from '#clinical/screen/flag-level.ts'
import type { Screening } from '#clinical/screen/screen-flags.ts'
import { chooseQuestions } from '#clinical/visit/choose-questions.ts'
import { readClinician } from '#clinical/visit/read-clinician.ts'
import { writeBrief } from '#clinical/visit/write-brief.ts'
import type { FindResult } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Language, Words } from '#domain/words.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { findSpecialists } from '#services/find.ts'
import { parseNeed } from '#services/parse-need.ts'
import { disciplineIn } from '#services/say-in.ts'

export interface InstructionView {
  level: FlagLevel
  action: string
  why: string
  next: string[]
}

export interface GuideLineView {
  place: GuideLine['place']
  text: string
  source: string | null
}

export interface NamedClinician {
  npi: string
  name: string
  discipline: string
  distanceKm: number | null
  city: string
}

export interface BriefView {
  title: string
  madeOn: string
  sections: { id: string; title: string; lines: string[] }[]
  footer: string
}

interface Asked {
  edition: Edition
  language: Language
}

const NAMES_SHOWN = 3

/** Where the check ends: what to do, who to see first and why, three names near by, questions, and the sheet for the visit. */
export function viewEnd({ edition, language }: Asked, answers: CheckAnswers, screening: Screening) {
  const pathway = guideAfterScreen(readPerson(answers), screening.level)
  const guide = pathway === null ? [] : writeGuide(pathway)
  const questions = chooseQuestions({
    ...readClinician(null),
    weights: { ...DEFAULT_WEIGHTS, ...answers.weights },
    check: answers,
  })
  return {
    instruction: viewInstruction(screening, language),
    safetyNet: screening.safetyNet?.[language] ?? null,
    guide: guide.map(
      ({ place, text, source }): GuideLineView => ({ place, text: text[language], source: source?.[language] ?? null }),
    ),
    search: pathway === null ? null : searchFrom(answers),
    near: answers.near ?? null,
    ...nameClinicians({ edition, language }, pathway === null ? undefined : answers),
    brief: viewBrief(answers, { language, questions: questions.map(({ ask }) => ask) }),
  }
}

export function viewInstruction(
  { level, instruction }: Pick<Emergency, 'level' | 'instruction'>,
  language: Language,
): InstructionView {
  const { action, why, next } = instruction
  return { level, action: action[language], why: why[language], next: next.map((words) => words[language]) }
}

/** Fields of the search form; weights have one each. */
function searchFrom(answers: CheckAnswers): Record<string, string> {
  const { weights: _, ...need } = writeNeed(answers)
  const weights = QUALITY_IDS.flatMap((id) => {
    const weight = answers.weights?.[id]
    return weight === undefined ? [] : [[`w-${id}`, String(weight)]]
  })
  return { ...need, ...Object.fromEntries(weights) }
}

interface Names {
  names: NamedClinician[]
  /** The place that was written is not known. */
  isPlaceWrong: boolean
}

/** As the results page would name them first, one of each profession in turn; nobody while no place is known. */
function nameClinicians({ edition, language }: Asked, answers: CheckAnswers | undefined): Names {
  if (!answers?.near) return { names: [], isPlaceWrong: false }
  try {
    const need = parseNeed(edition, writeNeed(answers), { nameField: (field) => field })
    return { names: listNames(findSpecialists(edition, need, { limit: NAMES_SHOWN, language }), language), isPlaceWrong: false }
  } catch (error) {
    if (error instanceof UserError && error.code === 'near') return { names: [], isPlaceWrong: true }
    throw error
  }
}

function listNames({ groups, shortList }: FindResult, language: Language): NamedClinician[] {
  const matches = groups.flatMap(({ discipline, results, unranked }) =>
    [...results, ...unranked].map((match) => ({ match, discipline })),
  )
  const ranked = shortList.flatMap((npi) => matches.filter(({ match }) => match.npi === npi).slice(0, 1))
  const chosen = [...ranked, ...matches.filter(({ match }) => !shortList.includes(match.npi))].slice(0, NAMES_SHOWN)
  return chosen.map(({ match: { npi, name, credentials, distanceKm, location }, discipline }) => ({
    npi,
    name: credentials ? `${name}, ${credentials}` : name,
    discipline: disciplineIn(language, discipline),
    distanceKm,
    city: location.city,
  }))
}

function viewBrief(answers: CheckAnswers, { language, questions }: { language: Language; questions: Words[] }): BriefView {
  const { title, madeOn, sections, footer } = writeBrief(answers, { day: today(), questions })
  return {
    title: title[language],
    madeOn: madeOn[language],
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title[language],
      lines: section.lines.map((line) => line[language]),
    })),
    footer: footer[language],
  }
}

/** The day in UTC, which the sheet bears; a server does not know where its reader is. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}
