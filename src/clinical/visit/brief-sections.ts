import { sayCondition } from '#codes/condition-words.ts'
import type { Words } from '#domain/words.ts'
import { BODY_REGIONS } from '../check/body-regions.ts'
import { ASKED_SIGN_IDS, type CheckAnswers } from '../check/check-answers.ts'
import { sumMood } from '../check/read-facts.ts'
import { SCREEN_QUESTIONS } from '../check/screen-steps.ts'
import { RISK_WORDS, TRIED_WORDS, WORK_WORDS } from '../check/story-steps.ts'
import type { FlagItemId } from '../screen/flag-item.ts'
import { FLAG_ITEMS } from '../screen/flag-items.ts'
import { endsSearch } from '../screen/flag-level.ts'
import type { Screening } from '../screen/screen-flags.ts'

/** The sentences of each section; an empty list leaves the section out. */
export type SectionWriter = (answers: CheckAnswers, screening: Screening) => Words[]

export const writeConcern: SectionWriter = ({ concern, condition }) => [
  ...own(concern),
  ...(condition && condition !== 'not-sure' ? [pair(CALLED, sayCondition(condition))] : []),
]

export const writePlace: SectionWriter = ({ regions = [], legPain, walkingLimited }) => {
  const named = BODY_REGIONS.filter(({ id }) => regions.includes(id)).map(({ name }) => name)
  return [
    ...(named.length > 0 ? [list(named)] : []),
    ...(legPain === undefined ? [] : [pair(LEG_PAIN, { en: `${legPain} of 10`, es: `${legPain} de 10` })]),
    ...(walkingLimited ? [WALKING] : []),
  ]
}

export const writeCourse: SectionWriter = ({ duration }) => {
  const question = SCREEN_QUESTIONS.find(({ id }) => id === 'duration')
  const options = question?.kind === 'one' ? question.options : []
  return options.filter(({ id }) => id === duration).map(({ label }) => label)
}

/** What was answered to the warning signs; what was not answered is said too. */
export const writeSafety: SectionWriter = (answers, { level, instruction, reask }) => {
  const { signs = {}, selfHarm } = answers
  const yes: FlagItemId[] = ASKED_SIGN_IDS.filter((id) => signs[id] === 'yes')
  if (selfHarm !== undefined && selfHarm !== 'no') yes.push('S1')
  const open = reask.filter((id) => !yes.includes(id))
  return [
    ...(endsSearch(level) ? [instruction.action] : []),
    ...(yes.length > 0 ? [pair(YES, list(yes.map((id) => FLAG_ITEMS[id].sign)))] : []),
    ...(open.length > 0 ? [pair(NOT_ANSWERED, list(open.map((id) => FLAG_ITEMS[id].sign)))] : []),
    ...(yes.length + open.length === 0 ? [ALL_NO] : []),
  ]
}

export const writeTried: SectionWriter = ({ tried = [], helped }) => [
  ...(tried.length > 0 ? [list(tried.map((kind) => TRIED_WORDS[kind]))] : []),
  ...own(helped).map((words) => pair(HELPED, words)),
]

export const writeGoals: SectionWriter = ({ goals, work }) => [...own(goals), ...(work ? [WORK_WORDS[work]] : [])]

export const writeHealth: SectionWriter = ({ age, risks = [], deficit, mood }) => [
  ...(age === undefined ? [] : [{ en: `I am ${age} years old`, es: `Tengo ${age} años` }]),
  ...risks.map((id) => RISK_WORDS[id]),
  ...(deficit ? [DEFICIT] : []),
  ...(mood ? [writeMood(sumMood(mood))] : []),
]

export const writePreferences: SectionWriter = ({ surgery, medicines, visit, language, gender }) => [
  ...(surgery === 'avoid' ? [{ en: 'I would rather avoid surgery', es: 'Prefiero evitar la cirugía' }] : []),
  ...(medicines === 'avoid' ? [{ en: 'I would rather avoid medicines', es: 'Prefiero evitar las medicinas' }] : []),
  ...(visit === 'telehealth' ? [{ en: 'By video or phone, if possible', es: 'Por video o teléfono, si se puede' }] : []),
  ...(visit === 'in-person' ? [{ en: 'In person', es: 'En persona' }] : []),
  ...(language?.trim() ? [pair(LANGUAGE, { en: language.trim(), es: language.trim() })] : []),
  ...(gender ? [GENDERS[gender]] : []),
]

// What visit-and-listening.md H2 asks to bring, and no program knows.
export const TO_BRING: readonly Words[] = [
  {
    en: 'Medicines, with dose and for how long; allergies',
    es: 'Medicinas, con dosis y desde cuándo; alergias',
  },
  { en: 'Scans, with dates, and their reports', es: 'Estudios de imagen, con fechas, y sus informes' },
  {
    en: 'Treatments so far: how much, how long, what came of it',
    es: 'Tratamientos hasta ahora: cuánto, cuánto tiempo, con qué resultado',
  },
  { en: 'Someone who listens with me, or an interpreter', es: 'Alguien que escuche conmigo, o un intérprete' },
]

const CALLED: Words = { en: 'I was told, or I think, that it is', es: 'Me dijeron, o creo, que es' }
const LEG_PAIN: Words = { en: 'Leg pain', es: 'Dolor de pierna' }
const WALKING: Words = { en: 'I have to stop after a short walk', es: 'Tengo que parar tras caminar poco' }
const YES: Words = { en: 'I answered yes to', es: 'Respondí que sí a' }
const NOT_ANSWERED: Words = { en: 'Not answered, or not sure', es: 'Sin responder, o sin estar seguro' }
const ALL_NO: Words = {
  en: 'I answered no to all the warning signs that were asked.',
  es: 'Respondí que no a todas las señales de alarma que me preguntaron.',
}
const HELPED: Words = { en: 'What helped or made it worse', es: 'Qué ayudó o lo empeoró' }
const DEFICIT: Words = {
  en: 'A clinician found weakness in an arm or leg that has stayed the same',
  es: 'Un médico me encontró debilidad en un brazo o una pierna que sigue igual',
}
const LANGUAGE: Words = { en: 'Language', es: 'Idioma' }
const GENDERS: Record<'F' | 'M', Words> = {
  F: { en: 'I would rather see a woman', es: 'Prefiero que me atienda una mujer' },
  M: { en: 'I would rather see a man', es: 'Prefiero que me atienda un hombre' },
}

function writeMood(sum: number): Words {
  return {
    en: `Mood and worry (PHQ-4): ${sum} of 12; a higher number means more trouble`,
    es: `Ánimo y preocupación (PHQ-4): ${sum} de 12; un número más alto significa más malestar`,
  }
}

/** The person's own words stay theirs in every language. */
function own(text: string | undefined): Words[] {
  const said = text?.trim()
  return said ? [{ en: `“${said}”`, es: `«${said}»` }] : []
}

function pair(label: Words, value: Words): Words {
  return { en: `${label.en}: ${value.en}`, es: `${label.es}: ${value.es}` }
}

function list(words: readonly Words[]): Words {
  return { en: words.map(({ en }) => en).join('; '), es: words.map(({ es }) => es).join('; ') }
}
