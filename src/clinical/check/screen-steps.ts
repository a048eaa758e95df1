import { reviewOf } from '#codes/review.ts'
import { FEATURE_IDS, FEATURES } from '../screen/inflammation.ts'
import type { AskedSignId, CheckField } from './check-answers.ts'
import type { CheckStep, Question } from './question.ts'

/** No clinician has signed this off; the methods page says so. */
export const SCREEN_STEPS_REVIEW = reviewOf(
  'Warning signs: order of the questions, and who is asked which',
  'red-flags.md B2 to B4; our own order',
)

const NOW = {
  en: 'Choose yes where it is true for you now.',
  es: 'Elija sí donde sea verdad para usted ahora.',
}

export interface ScreenStep extends CheckStep {
  fields: readonly CheckField[]
  signs: readonly AskedSignId[]
}

/** The gravest first; at most so many pages and one more that asks again what was not sure. */
export const SCREEN_STEPS: readonly ScreenStep[] = [
  {
    id: 'danger',
    title: { en: 'First, is anything dangerous?', es: 'Primero, ¿hay algo peligroso?' },
    lead: NOW,
    fields: ['regions', 'age'],
    signs: ['V1', 'V3', 'V5', 'F1', 'N2', 'R1'],
  },
  {
    id: 'nerves',
    title: { en: 'Bladder, feeling and strength', es: 'Vejiga, sensibilidad y fuerza' },
    lead: NOW,
    fields: [],
    signs: ['C1', 'C2', 'C3', 'C4', 'C5', 'N1', 'N3'],
  },
  {
    id: 'illness',
    title: { en: 'Other illness', es: 'Otras enfermedades' },
    lead: NOW,
    fields: [],
    signs: ['I1', 'I2', 'K1', 'M1', 'M2', 'M3'],
  },
  {
    id: 'bones',
    title: { en: 'Bones and blood vessels', es: 'Huesos y circulación' },
    lead: NOW,
    fields: [],
    signs: ['F2', 'F3', 'V2', 'V4', 'P1c'],
  },
  {
    id: 'mind',
    title: { en: 'How you are doing', es: 'Cómo se siente usted' },
    lead: {
      en: 'Pain can wear people down. We ask everyone.',
      es: 'El dolor desgasta. Se lo preguntamos a todos.',
    },
    fields: ['selfHarm'],
    signs: [],
  },
  {
    id: 'course',
    title: { en: 'How long, and how bad', es: 'Desde cuándo y qué tan fuerte' },
    lead: null,
    fields: ['duration', 'severe', 'cannotWalk', 'constantPain', 'nightPain', 'noBetterIn4Weeks'],
    signs: [],
  },
  {
    id: 'stiffness',
    title: { en: 'How the pain behaves', es: 'Cómo se comporta el dolor' },
    lead: null,
    fields: ['began', 'features'],
    signs: [],
  },
]

export const AGAIN_STEP: CheckStep = {
  id: 'again',
  title: { en: 'Please look at these once more', es: 'Mire estas preguntas otra vez, por favor' },
  lead: {
    en: 'You were not sure. These matter, so please choose the answer that fits best.',
    es: 'Usted no estaba seguro. Son importantes: elija la respuesta que mejor coincida.',
  },
}

const required = { help: null, isOptional: false } as const
const optional = { help: null, isOptional: true } as const

/** The questions of the steps that are no signs. */
export const SCREEN_QUESTIONS: readonly Question[] = [
  {
    ...optional,
    kind: 'chart',
    id: 'regions',
    ask: { en: 'Where does it hurt, tingle or feel numb?', es: '¿Dónde le duele, hormiguea o siente adormecido?' },
  },
  { ...optional, kind: 'number', id: 'age', min: 0, max: 130, ask: { en: 'How old are you?', es: '¿Cuántos años tiene?' } },
  {
    ...required,
    kind: 'one',
    id: 'selfHarm',
    ask: {
      en: 'Have you had thoughts of hurting yourself, or that you would be better off dead?',
      es: '¿Ha pensado en hacerse daño, o que estaría mejor muerto o muerta?',
    },
    options: [
      { id: 'no', label: { en: 'No', es: 'No' } },
      {
        id: 'passive',
        label: { en: 'Yes, but I have no plan and would not act on it', es: 'Sí, pero no tengo un plan y no lo haría' },
      },
      { id: 'active', label: { en: 'Yes, and I have a plan or might act on it', es: 'Sí, y tengo un plan o podría hacerlo' } },
      { id: 'yes', label: { en: 'Yes, and I would rather not say more', es: 'Sí, y prefiero no decir más' } },
    ],
  },
  {
    ...required,
    kind: 'one',
    id: 'duration',
    ask: { en: 'How long have you had this pain?', es: '¿Desde hace cuánto tiene este dolor?' },
    options: [
      { id: 'under-2-weeks', label: { en: 'Less than 2 weeks', es: 'Menos de 2 semanas' } },
      { id: '2-6-weeks', label: { en: '2 to 6 weeks', es: 'De 2 a 6 semanas' } },
      { id: '6-12-weeks', label: { en: '6 to 12 weeks', es: 'De 6 a 12 semanas' } },
      { id: '3-6-months', label: { en: '3 to 6 months', es: 'De 3 a 6 meses' } },
      { id: '6-12-months', label: { en: '6 months to a year', es: 'De 6 meses a un año' } },
      { id: 'over-a-year', label: { en: 'More than a year', es: 'Más de un año' } },
      { id: 'not-sure', label: { en: 'I am not sure', es: 'No sé' } },
    ],
  },
  { ...required, kind: 'yes-no', id: 'severe', ask: { en: 'Is the pain severe?', es: '¿El dolor es muy fuerte?' } },
  {
    ...required,
    kind: 'yes-no',
    id: 'cannotWalk',
    ask: { en: 'Does it keep you from walking?', es: '¿Le impide caminar?' },
  },
  {
    ...required,
    kind: 'yes-no',
    id: 'constantPain',
    ask: { en: 'Is the pain there all the time, in every position?', es: '¿El dolor está siempre, en cualquier posición?' },
  },
  {
    ...required,
    kind: 'yes-no',
    id: 'nightPain',
    ask: { en: 'Does the pain wake you or keep you awake at night?', es: '¿El dolor le despierta o no le deja dormir?' },
  },
  {
    ...required,
    kind: 'yes-no',
    id: 'noBetterIn4Weeks',
    ask: {
      en: 'Has it been 4 weeks or more without getting better?',
      es: '¿Lleva 4 semanas o más sin mejorar?',
    },
  },
  {
    ...required,
    kind: 'one',
    id: 'began',
    ask: { en: 'How old were you when back pain first began?', es: '¿Cuántos años tenía cuando empezó el dolor de espalda?' },
    options: [
      { id: 'under-35', label: { en: 'Under 35', es: 'Menos de 35' } },
      { id: '35-44', label: { en: '35 to 44', es: 'De 35 a 44' } },
      { id: '45-or-older', label: { en: '45 or older', es: '45 o más' } },
    ],
  },
  {
    ...required,
    kind: 'many',
    id: 'features',
    ask: { en: 'Which of these are true? You can also choose none.', es: '¿Cuáles son verdad? También puede elegir ninguna.' },
    options: FEATURE_IDS.filter((id) => id !== 'began-before-35').map((id) => ({ id, label: FEATURES[id] })),
  },
]
