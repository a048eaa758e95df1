import type { DisciplineId } from '#domain/discipline.ts'
import type { Language, Words } from '#domain/words.ts'
import { findManipulationCautions } from './manipulation-cautions.ts'
import { isDistressed, needsTimelyOpinion, type PathwayPerson } from './pathway-person.ts'
import type { PathwayResult, PathwayStep } from './pathway-result.ts'
import { cite } from './pathway-row.ts'

/** The modifiers of pathways.md, in an order in which the safer one has the last word. */
export function applyModifiers(result: PathwayResult, person: PathwayPerson): PathwayResult {
  return MODIFIERS.reduce((changed, modify) => modify(changed, person), result)
}

type Modifier = (result: PathwayResult, person: PathwayPerson) => PathwayResult

const MODIFIERS: readonly Modifier[] = [
  leaveOutManipulation,
  addBehavioral,
  addPrimaryCare,
  putPregnancyFirst,
  orderByStance,
  keepMinorsApart,
]

const ADULT_MIN = 18
const FIRST_EPISODE_AGE = 50

const MANUAL: readonly DisciplineId[] = ['chiropractic', 'osteopathic-manual']

function leaveOutManipulation(result: PathwayResult, person: PathwayPerson): PathwayResult {
  const cautions = findManipulationCautions(person)
  const offered = MANUAL.filter((manual) => [...result.first, ...result.also].some(({ discipline }) => discipline === manual))
  if (cautions.length === 0 || offered.length === 0) return result
  const list = (language: Language) => cautions.map((words) => words[language]).join(', ')
  const why = { en: `manual manipulation is left out: ${list('en')}`, es: `se deja fuera la manipulación manual: ${list('es')}` }
  return {
    ...result,
    first: leaveOut(result.first, MANUAL),
    also: leaveOut(result.also, MANUAL),
    notFirst: [...result.notFirst, ...offered.map((discipline) => ({ discipline, why, source: cite('OWN') }))],
  }
}

function addBehavioral(result: PathwayResult, person: PathwayPerson): PathwayResult {
  const isThere = [...result.first, ...result.also].some(({ discipline }) => discipline === 'behavioral-health')
  if (isThere || !isDistressed(person)) return result
  const why = {
    en: 'your answers speak of distress, and treating it helps backs too',
    es: 'sus respuestas hablan de angustia, y tratarla también ayuda a la espalda',
  }
  return { ...result, also: [...result.also, { discipline: 'behavioral-health', why, source: cite('NG59') }] }
}

function addPrimaryCare(result: PathwayResult, person: PathwayPerson): PathwayResult {
  const isFirstAfter50 = person.firstEpisode === true && (person.age ?? 0) > FIRST_EPISODE_AGE
  if (!isFirstAfter50 || result.first.some(({ discipline }) => discipline === 'primary-care')) return result
  const why = {
    en: 'a first episode after 50 deserves a general look beside the rest',
    es: 'un primer episodio después de los 50 merece además una revisión general',
  }
  return {
    ...result,
    first: [...result.first, { discipline: 'primary-care', why, source: cite('OWN') }],
    also: leaveOut(result.also, ['primary-care']),
  }
}

function putPregnancyFirst(result: PathwayResult, person: PathwayPerson): PathwayResult {
  if (!person.pregnant) return result
  const source = cite('OWN')
  const gentle: PathwayStep[] = [
    {
      discipline: 'primary-care',
      why: {
        en: 'in pregnancy, together with the obstetric clinician',
        es: 'en el embarazo, junto con quien atiende el embarazo',
      },
      source,
    },
    {
      discipline: 'physical-therapy',
      why: { en: 'exercise and movement, guided for pregnancy', es: 'ejercicio y movimiento guiados para el embarazo' },
      source,
    },
  ]
  const notes = [...result.notes, PREGNANCY_NOTE]
  // A deficit cannot wait for anybody: there the two join the others instead of going before them.
  if (needsTimelyOpinion(person)) return { ...result, also: joinFirst(result.also, leaveOut(gentle, idsOf(result.first))), notes }
  return { ...result, first: gentle, also: leaveOut([...result.first, ...result.also], idsOf(gentle)), notes }
}

const PREGNANCY_NOTE: Words = {
  en: 'In pregnancy, medicines and imaging only together with the obstetric clinician.',
  es: 'En el embarazo, medicinas y estudios de imagen solo junto con quien atiende el embarazo.',
}
const SURGERY_NOTE: Words = {
  en: 'You would rather avoid surgery: surgeons stand last in their list, and nothing is hidden.',
  es: 'Usted prefiere evitar la cirugía: los cirujanos van al final de su lista, y nada se oculta.',
}
const MEDICINES_NOTE: Words = {
  en: 'You would rather avoid medicines: pain physicians stand last in their list, and nothing is hidden.',
  es: 'Usted prefiere evitar las medicinas: los médicos del dolor van al final de su lista, y nada se oculta.',
}

/** A stance changes the order, never what is shown. */
function orderByStance(result: PathwayResult, { stance }: PathwayPerson): PathwayResult {
  const last: DisciplineId[] = []
  const notes = [...result.notes]
  if (stance.surgery === 'avoid') {
    last.push('spine-surgery')
    notes.push(SURGERY_NOTE)
  }
  if (stance.medicines === 'avoid') {
    last.push('pain-medicine')
    notes.push(MEDICINES_NOTE)
  }
  return { ...result, first: moveLast(result.first, last), also: moveLast(result.also, last), notes }
}

const NOT_FOR_MINORS: Words = {
  en: 'the lists of specialists for adults are not for people under 18',
  es: 'las listas de especialistas para adultos no son para menores de 18 años',
}

/** Under 18: never the adult lists. General orthopedics is never listed, so no adult surgeon is offered by it. */
function keepMinorsApart(result: PathwayResult, person: PathwayPerson): PathwayResult {
  if (person.age === null || person.age >= ADULT_MIN) return result
  const source = cite('OWN')
  const haste = needsTimelyOpinion(person) ? { en: ', and without delay', es: ', y sin demora' } : { en: '', es: '' }
  return {
    ...result,
    first: [
      {
        discipline: 'primary-care',
        why: {
          en: `under 18: a family physician or pediatrician${haste.en}`,
          es: `menores de 18: médico de familia o pediatra${haste.es}`,
        },
        source,
      },
      {
        discipline: 'orthopedics-general',
        why: { en: `under 18: pediatric orthopaedics${haste.en}`, es: `menores de 18: ortopedia infantil${haste.es}` },
        source,
      },
    ],
    also: [],
    notFirst: [{ discipline: null, why: NOT_FOR_MINORS, source }],
  }
}

function leaveOut(steps: readonly PathwayStep[], ids: readonly DisciplineId[]): PathwayStep[] {
  return steps.filter(({ discipline }) => !ids.includes(discipline))
}

function joinFirst(steps: readonly PathwayStep[], joining: readonly PathwayStep[]): PathwayStep[] {
  return [...joining, ...leaveOut(steps, idsOf(joining))]
}

function moveLast(steps: readonly PathwayStep[], ids: readonly DisciplineId[]): PathwayStep[] {
  return [...leaveOut(steps, ids), ...steps.filter(({ discipline }) => ids.includes(discipline))]
}

function idsOf(steps: readonly PathwayStep[]): DisciplineId[] {
  return steps.map(({ discipline }) => discipline)
}
