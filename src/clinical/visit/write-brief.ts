import { invariant } from '#domain/errors.ts'
import type { Language, Words } from '#domain/words.ts'
import type { CheckAnswers } from '../check/check-answers.ts'
import { readFlags } from '../check/read-flags.ts'
import { screenFlags } from '../screen/screen-flags.ts'
import {
  type SectionWriter,
  TO_BRING,
  writeConcern,
  writeCourse,
  writeGoals,
  writeHealth,
  writePlace,
  writePreferences,
  writeSafety,
  writeTried,
} from './brief-sections.ts'

export interface BriefSection {
  id: string
  title: Words
  lines: readonly Words[]
}

/** One sheet for the visit, as the person tells it: no diagnosis and no advice. */
export interface Brief {
  title: Words
  madeOn: Words
  sections: readonly BriefSection[]
  footer: Words
}

export interface BriefOptions {
  /** The day it is made, ISO 8601: 2026-11-25. */
  day: string
  /** Questions for this visit. */
  questions: readonly Words[]
}

/** What a person takes along to a visit; what was not answered is left out, but never an open warning sign. */
export function writeBrief(answers: CheckAnswers, { day, questions }: BriefOptions): Brief {
  const screening = screenFlags(readFlags(answers))
  const told = SECTIONS.map(({ id, title, write }) => ({ id, title, lines: write(answers, screening) }))
  const asked = { id: 'questions', title: { en: 'My questions', es: 'Mis preguntas' }, lines: questions }
  const bring = { id: 'bring', title: { en: 'To bring', es: 'Para llevar' }, lines: TO_BRING }
  return {
    title: { en: 'My back: for the visit', es: 'Mi espalda: para la visita' },
    madeOn: { en: `Made on ${writeDay(day, 'en')}`, es: `Hecho el ${writeDay(day, 'es')}` },
    sections: [...told, asked, bring].filter(({ lines }) => lines.length > 0),
    footer: {
      en: 'Told by the person, not a diagnosis. Made with Spinewise, which keeps no copy.',
      es: 'Contado por la persona; no es un diagnóstico. Hecho con Spinewise, que no guarda copia.',
    },
  }
}

const SECTIONS: readonly { id: string; title: Words; write: SectionWriter }[] = [
  { id: 'concern', title: { en: 'What bothers me', es: 'Lo que me molesta' }, write: writeConcern },
  { id: 'place', title: { en: 'Where', es: 'Dónde' }, write: writePlace },
  { id: 'course', title: { en: 'Since when', es: 'Desde cuándo' }, write: writeCourse },
  { id: 'safety', title: { en: 'Warning signs', es: 'Señales de alarma' }, write: writeSafety },
  { id: 'tried', title: { en: 'What I tried', es: 'Lo que probé' }, write: writeTried },
  { id: 'goals', title: { en: 'What I want to do again', es: 'Lo que quiero volver a hacer' }, write: writeGoals },
  { id: 'health', title: { en: 'My health', es: 'Mi salud' }, write: writeHealth },
  { id: 'preferences', title: { en: 'What I prefer', es: 'Lo que prefiero' }, write: writePreferences },
]

/** "November 25, 2026", "25 de noviembre de 2026". */
function writeDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  invariant(!Number.isNaN(date.getTime()), `${day} is no day`)
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
