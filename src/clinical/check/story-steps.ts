import { sayCondition } from '#codes/condition-words.ts'
import { reviewOf } from '#codes/review.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import type { TreatmentKind } from '#domain/need.ts'
import type { Words } from '#domain/words.ts'
import type { CheckAnswers, CheckField, RiskId, WORK_IDS } from './check-answers.ts'
import type { CheckStep, Question } from './question.ts'
import { isFieldAsked } from './screen-conditions.ts'

export const STORY_STEPS_REVIEW = reviewOf(
  'The rest of the check: what is asked after the warning signs',
  'product.md item 13; pathways.md for what it decides; visit-and-listening.md H2; our own words',
)

export interface StoryStep extends CheckStep {
  questions: readonly Question[]
}

export const TRIED_WORDS: Record<TreatmentKind, Words> = {
  therapy: { en: 'physical therapy or exercise', es: 'fisioterapia o ejercicio' },
  manual: { en: 'chiropractic, osteopathic or massage treatment', es: 'tratamiento quiropráctico, osteopático o masaje' },
  behavioural: { en: 'help with coping: therapy for mind and pain', es: 'ayuda para sobrellevarlo: terapia para mente y dolor' },
  medicine: { en: 'medicines', es: 'medicinas' },
  injection: { en: 'an injection into the spine', es: 'una inyección en la columna' },
  surgery: { en: 'an operation on the spine', es: 'una operación de columna' },
}

export const RISK_WORDS: Record<RiskId, Words> = {
  osteoporosis: { en: 'thin bones (osteoporosis)', es: 'huesos débiles (osteoporosis)' },
  steroids: { en: 'steroid medicine for months or years', es: 'corticoides durante meses o años' },
  anticoagulant: { en: 'a blood thinner', es: 'un anticoagulante' },
  cancer: { en: 'cancer, now or before', es: 'cáncer, ahora o antes' },
  pregnant: { en: 'pregnancy', es: 'embarazo' },
}

export const WORK_WORDS: Record<(typeof WORK_IDS)[number], Words> = {
  'not-affected': { en: 'I work as usual', es: 'Trabajo como siempre' },
  harder: { en: 'I work, but it is harder', es: 'Trabajo, pero me cuesta más' },
  'off-work': { en: 'I am off work because of it', es: 'No trabajo por el dolor' },
  'no-paid-work': { en: 'I have no paid work', es: 'No tengo trabajo pagado' },
}

const optional = { help: null, isOptional: true } as const

/** In the person's own words; nothing of it is read by a program. */
const text = (id: CheckField, ask: Words, help: Words | null = null): Question => ({
  ...optional,
  kind: 'text',
  id,
  ask,
  help,
  lengthMax: TEXT_MAX,
})
export const TEXT_MAX = 600

function listOptions<Id extends string>(words: Record<Id, Words>): { id: string; label: Words }[] {
  return Object.entries<Words>(words).map(([id, label]) => ({ id, label }))
}

const STANCES = [
  { id: 'open', label: { en: 'I would consider it', es: 'Lo consideraría' } },
  { id: 'avoid', label: { en: 'I would rather avoid it', es: 'Prefiero evitarlo' } },
]

/** After the warning signs; each may be left out, and each makes the answer more exact. */
export const STORY_STEPS: readonly StoryStep[] = [
  {
    id: 'trouble',
    title: { en: 'What bothers you', es: 'Qué le molesta' },
    lead: { en: 'You may leave out anything.', es: 'Puede dejar en blanco lo que quiera.' },
    questions: [
      text('concern', {
        en: 'In your own words: what bothers you most?',
        es: 'En sus palabras: ¿qué es lo que más le molesta?',
      }),
      {
        ...optional,
        kind: 'one',
        id: 'condition',
        ask: {
          en: 'Has a clinician given it a name, or do you know what it is about?',
          es: '¿Un médico le ha puesto nombre, o sabe usted de qué se trata?',
        },
        options: [...CONDITION_IDS, 'not-sure' as const].map((id) => ({ id, label: sayCondition(id) })),
      },
      {
        ...optional,
        kind: 'number',
        id: 'legPain',
        min: 0,
        max: 10,
        ask: {
          en: 'How bad is the leg pain, from 0 (none) to 10 (the worst)?',
          es: '¿Qué tan fuerte es el dolor de pierna, de 0 (nada) a 10 (el peor)?',
        },
      },
      {
        ...optional,
        kind: 'yes-no',
        id: 'walkingLimited',
        ask: {
          en: 'Do your legs or back make you stop after a short walk?',
          es: '¿Las piernas o la espalda le obligan a parar tras caminar poco?',
        },
      },
      {
        ...optional,
        kind: 'yes-no',
        id: 'deficit',
        ask: {
          en: 'Has a clinician found weakness in an arm or leg that has stayed the same?',
          es: '¿Un médico le encontró debilidad en un brazo o una pierna que sigue igual?',
        },
      },
    ],
  },
  {
    id: 'tried',
    title: { en: 'What you have tried', es: 'Lo que ha probado' },
    lead: null,
    questions: [
      {
        ...optional,
        kind: 'many',
        id: 'tried',
        ask: { en: 'What have you tried for it?', es: '¿Qué ha probado?' },
        options: listOptions(TRIED_WORDS),
      },
      text('helped', {
        en: 'What helped, and what made it worse?',
        es: '¿Qué le ayudó y qué lo empeoró?',
      }),
    ],
  },
  {
    id: 'goals',
    title: { en: 'What you want to do again', es: 'Lo que quiere volver a hacer' },
    lead: null,
    questions: [
      text(
        'goals',
        { en: 'What would you like to be able to do?', es: '¿Qué le gustaría poder hacer?' },
        {
          en: 'For example: walk to the store, lift my child, sleep through.',
          es: 'Por ejemplo: ir a pie a la tienda, cargar a mi hijo, dormir toda la noche.',
        },
      ),
      {
        ...optional,
        kind: 'one',
        id: 'work',
        ask: { en: 'How is it with work?', es: '¿Cómo le va en el trabajo?' },
        options: listOptions(WORK_WORDS),
      },
    ],
  },
  {
    id: 'mood',
    title: { en: 'Your mood', es: 'Su ánimo' },
    lead: null,
    questions: [
      {
        ...optional,
        kind: 'mood',
        id: 'mood',
        ask: {
          en: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
          es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
        },
      },
    ],
  },
  {
    id: 'health',
    title: { en: 'Your health', es: 'Su salud' },
    lead: null,
    questions: [
      {
        ...optional,
        kind: 'many',
        id: 'risks',
        ask: { en: 'Do you have or take any of these?', es: '¿Tiene o toma algo de esto?' },
        help: {
          en: 'Some treatments are not used with them.',
          es: 'Con ellos no se usan algunos tratamientos.',
        },
        options: listOptions(RISK_WORDS),
      },
    ],
  },
  {
    id: 'preferences',
    title: { en: 'What you prefer', es: 'Lo que prefiere' },
    lead: {
      en: 'This changes the order, and hides nobody.',
      es: 'Esto cambia el orden y no oculta a nadie.',
    },
    questions: [
      {
        ...optional,
        kind: 'one',
        id: 'surgery',
        ask: { en: 'How do you feel about surgery?', es: '¿Qué piensa de la cirugía?' },
        options: STANCES,
      },
      {
        ...optional,
        kind: 'one',
        id: 'medicines',
        ask: { en: 'How do you feel about medicines?', es: '¿Qué piensa de las medicinas?' },
        options: STANCES,
      },
      {
        ...optional,
        kind: 'one',
        id: 'visit',
        ask: { en: 'How would you like to be seen?', es: '¿Cómo quiere que le atiendan?' },
        options: [
          { id: 'either', label: { en: 'Either way', es: 'De cualquier forma' } },
          { id: 'in-person', label: { en: 'In person', es: 'En persona' } },
          { id: 'telehealth', label: { en: 'By video or phone', es: 'Por video o teléfono' } },
        ],
      },
      text('language', { en: 'In which language?', es: '¿En qué idioma?' }),
      {
        ...optional,
        kind: 'one',
        id: 'gender',
        ask: { en: 'Would you rather see a woman or a man?', es: '¿Prefiere que le atienda una mujer o un hombre?' },
        options: [
          { id: 'F', label: { en: 'A woman', es: 'Una mujer' } },
          { id: 'M', label: { en: 'A man', es: 'Un hombre' } },
        ],
      },
      {
        ...optional,
        kind: 'yes-no',
        id: 'medicare',
        ask: { en: 'Must they accept Medicare?', es: '¿Debe aceptar Medicare?' },
      },
    ],
  },
  {
    id: 'place',
    title: { en: 'Where, and what matters', es: 'Dónde, y qué le importa' },
    lead: null,
    questions: [
      text('near', { en: 'Where are you? ZIP code, or city and state', es: '¿Dónde está? Código postal, o ciudad y estado' }),
      {
        ...optional,
        kind: 'number',
        id: 'within',
        min: 1,
        max: 800,
        ask: {
          en: 'How far would you travel, in km (1 mile is 1.6 km)?',
          es: '¿Hasta dónde viajaría, en km (1 milla son 1.6 km)?',
        },
      },
      {
        ...optional,
        kind: 'weights',
        id: 'weights',
        ask: { en: 'What matters most to you? 0 not at all, 10 very much', es: '¿Qué le importa más? 0 nada, 10 muchísimo' },
      },
    ],
  },
]

/** The questions of a page that are asked of this person. */
export function listStoryQuestions({ questions }: StoryStep, answers: CheckAnswers): Question[] {
  return questions.filter((question) => question.kind === 'sign' || isFieldAsked(question.id, answers))
}
