import { reviewOf } from '#codes/review.ts'
import type { FlagItem, FlagItemId } from './flag-item.ts'
import { BODY_ITEMS } from './flag-items-body.ts'
import { NERVE_ITEMS } from './flag-items-nerve.ts'

/** No clinician has signed this off; the methods page says so. */
export const FLAG_ITEMS_REVIEW = reviewOf(
  'Warning signs that are asked about',
  'red-flags.md B2; IFOMPT framework 2020, NICE NG59, NG65 and NG234, GIRFT 2023; our own words',
)

const PERSON_ITEMS = {
  A1: {
    question: {
      en: 'Do your answers fit back pain from inflammation (4 or more of 9 signs)?',
      es: '¿Sus respuestas coinciden con un dolor de espalda por inflamación (4 o más de 9 señales)?',
    },
    sign: { en: 'signs of inflammation of the spine', es: 'señales de inflamación de la columna' },
    why: {
      en: 'Pain that began young, lasts and eases with movement can come from inflammation, which has its own treatment.',
      es: 'Un dolor que empezó de joven, dura y mejora al moverse puede venir de inflamación, que tiene su propio tratamiento.',
    },
    source: 'NICE NG65',
  },
  S1: {
    question: {
      en: 'Have you had thoughts of hurting yourself, or that you would be better off dead?',
      es: '¿Ha pensado en hacerse daño, o que estaría mejor muerto o muerta?',
    },
    sign: { en: 'thoughts of self-harm', es: 'pensamientos de hacerse daño' },
    why: {
      en: 'Pain can wear people down. We ask everyone, and there is help at any hour.',
      es: 'El dolor desgasta. Se lo preguntamos a todos, y hay ayuda a cualquier hora.',
    },
    source: '988 Suicide & Crisis Lifeline; red-flags.md B2',
  },
  P1a: {
    question: { en: 'Are you pregnant?', es: '¿Está embarazada?' },
    sign: { en: 'pregnant', es: 'embarazo' },
    why: {
      en: 'In pregnancy, some medicines and scans are not used.',
      es: 'En el embarazo no se usan algunas medicinas ni algunos estudios.',
    },
    source: 'red-flags.md B2',
  },
  P1b: {
    question: { en: 'Are you under 18?', es: '¿Tiene menos de 18 años?' },
    sign: { en: 'under 18', es: 'menos de 18 años' },
    why: {
      en: 'Back pain in children and teens has other causes than in adults.',
      es: 'En niños y adolescentes, el dolor de espalda tiene otras causas que en los adultos.',
    },
    source: 'red-flags.md B2',
  },
  P1c: {
    question: {
      en: 'Are you over 50, and is this the first time in your life that you have back pain?',
      es: '¿Tiene más de 50 años y es la primera vez en su vida que tiene dolor de espalda?',
    },
    sign: { en: 'over 50 with a first episode', es: 'más de 50 años y primer episodio' },
    why: {
      en: 'A first episode after 50 that does not get better deserves a general look.',
      es: 'Un primer episodio después de los 50 que no mejora merece una revisión general.',
    },
    source: 'ACP/APS 2007; Chou 2011',
  },
} as const satisfies Partial<Record<FlagItemId, FlagItem>>

export const FLAG_ITEMS: Readonly<Record<FlagItemId, FlagItem>> = { ...NERVE_ITEMS, ...BODY_ITEMS, ...PERSON_ITEMS }
