import type { DisciplineId } from '#domain/discipline.ts'
import type { VisitFacts, VisitQuestion, VisitReason } from './visit-question.ts'

const H1 = 'visit-and-listening.md H1'
const CORE = 'Shepherd 2011 (three core questions); visit-and-listening.md H1'

const PROCEDURAL: readonly DisciplineId[] = ['spine-surgery', 'pain-medicine']

const doesProcedures: VisitReason = {
  why: { en: 'this profession does procedures', es: 'esta profesión hace procedimientos' },
  holds: ({ disciplines }) => disciplines.some((id) => PROCEDURAL.includes(id)),
}
const wouldAvoid = (what: 'surgery' | 'medicines'): VisitReason => ({
  why: {
    en: `you would rather avoid ${what}`,
    es: what === 'surgery' ? 'usted prefiere evitar la cirugía' : 'usted prefiere evitar las medicinas',
  },
  holds: ({ check }) => check[what] === 'avoid',
})
const hasRisk = ({ check }: VisitFacts, ...ids: readonly string[]) => check.risks?.some((id) => ids.includes(id)) ?? false

/** Questions on the person's own care: asked for what they told, or at every visit. */
export const CARE_QUESTIONS: readonly VisitQuestion[] = [
  {
    id: 'options',
    ask: {
      en: 'What are all my options, including doing less for now?',
      es: '¿Cuáles son todas mis opciones, incluso hacer menos por ahora?',
    },
    source: CORE,
    tells: ['shared-decisions'],
    unknownWhy: {
      en: 'no public file says whether patients there are asked what they prefer',
      es: 'ningún archivo público dice si allí preguntan a los pacientes qué prefieren',
    },
    base: 4,
    reasons: [wouldAvoid('surgery')],
  },
  {
    id: 'chances',
    ask: {
      en: 'Out of 100 people like me, how many get clearly better, stay the same or get worse with each option?',
      es: 'De 100 personas como yo, ¿cuántas mejoran mucho, siguen igual o empeoran con cada opción?',
    },
    source: CORE,
    tells: [],
    unknownWhy: null,
    base: 3,
    reasons: [doesProcedures],
  },
  {
    id: 'cause',
    ask: {
      en: 'What do you think is causing this, and how sure are you?',
      es: '¿Qué cree que lo causa, y qué tan seguro está?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 1,
    reasons: [
      {
        why: { en: 'it has no clear name yet', es: 'todavía no tiene un nombre claro' },
        holds: ({ check }) => (check.condition ?? 'not-sure') === 'not-sure' || check.condition === 'nslbp',
      },
    ],
  },
  {
    id: 'goal',
    ask: {
      en: 'My goal is to do what matters to me again. Is that realistic, and how will we measure it?',
      es: 'Mi meta es volver a hacer lo que me importa. ¿Es realista, y cómo lo mediremos?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [
      { why: { en: 'you named a goal', es: 'usted nombró una meta' }, holds: ({ check }) => Boolean(check.goals?.trim()) },
    ],
  },
  {
    id: 'work',
    ask: {
      en: 'When and how can I work, drive and lift again?',
      es: '¿Cuándo y cómo puedo volver a trabajar, manejar y levantar peso?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [
      {
        why: { en: 'the pain gets in the way of your work', es: 'el dolor afecta su trabajo' },
        holds: ({ check }) => check.work === 'harder' || check.work === 'off-work',
      },
    ],
  },
  {
    id: 'wait',
    ask: { en: 'What happens if I wait? Is there a deadline?', es: '¿Qué pasa si espero? ¿Hay una fecha límite?' },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [wouldAvoid('surgery')],
  },
  {
    id: 'fewer-medicines',
    ask: {
      en: 'What helps without medicines, or goes well with those I take?',
      es: '¿Qué ayuda sin medicinas, o va bien con las que tomo?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [
      wouldAvoid('medicines'),
      {
        why: { en: 'you take a medicine that others must fit', es: 'usted toma una medicina con la que otras deben ir bien' },
        holds: (facts) => hasRisk(facts, 'anticoagulant', 'steroids'),
      },
    ],
  },
  {
    id: 'pregnancy',
    ask: {
      en: 'Which treatments and scans are safe in pregnancy?',
      es: '¿Qué tratamientos y estudios son seguros en el embarazo?',
    },
    source: 'pathways.md, modifiers',
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [{ why: { en: 'you are pregnant', es: 'usted está embarazada' }, holds: (facts) => hasRisk(facts, 'pregnant') }],
  },
  {
    id: 'procedures',
    ask: {
      en: 'How many of these do you do a year, and how often do infections or repeat operations happen?',
      es: '¿Cuántos de estos hace al año, y con qué frecuencia hay infecciones o hay que repetirlos?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [doesProcedures],
  },
  {
    id: 'interest',
    ask: {
      en: 'Do you earn money from the device, the implant or the center that you advise?',
      es: '¿Gana usted dinero con el aparato, el implante o el centro que aconseja?',
    },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0,
    reasons: [
      {
        why: { en: 'makers reported payments to this clinician', es: 'los fabricantes declararon pagos a este profesional' },
        holds: ({ hasPayments }) => hasPayments,
      },
    ],
  },
  {
    id: 'today',
    ask: { en: 'What can I do myself, starting today?', es: '¿Qué puedo hacer yo, desde hoy?' },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 2,
    reasons: [],
  },
  {
    id: 'effort',
    ask: { en: 'How many visits will it take, and what will it cost me?', es: '¿Cuántas visitas serán, y cuánto me costará?' },
    source: H1,
    tells: [],
    unknownWhy: null,
    base: 0.5,
    reasons: [],
  },
]
