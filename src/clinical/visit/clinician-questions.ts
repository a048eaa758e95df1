import type { VisitQuestion } from './visit-question.ts'

const H1 = 'visit-and-listening.md H1'

/** Questions on the clinician: asked where no public file tells. */
export const CLINICIAN_QUESTIONS: readonly VisitQuestion[] = [
  {
    id: 'volume',
    ask: {
      en: 'How many people with my problem do you treat in a month?',
      es: '¿A cuántas personas con mi problema trata en un mes?',
    },
    source: H1,
    tells: ['spine-volume', 'condition-breadth'],
    unknownWhy: {
      en: 'no public file says how many people with back problems are treated there',
      es: 'ningún archivo público dice a cuántas personas con problemas de espalda atiende',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'training',
    ask: {
      en: 'What training and how many years of practice do you have in back care?',
      es: '¿Qué formación y cuántos años de práctica tiene en el cuidado de la espalda?',
    },
    source: H1,
    tells: ['training', 'years-in-practice'],
    unknownWhy: {
      en: 'training or years in practice are not known',
      es: 'no se conoce su formación o sus años de práctica',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'focus',
    ask: { en: 'How much of your work is with backs and necks?', es: '¿Qué parte de su trabajo es con espaldas y cuellos?' },
    source: H1,
    tells: ['spine-share', 'declared-focus'],
    unknownWhy: {
      en: 'it is not known how much of the work is with backs',
      es: 'no se sabe qué parte de su trabajo es con la espalda',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'provides',
    ask: {
      en: 'Which of these treatments do you do yourself, and who offers the others?',
      es: '¿Cuáles de estos tratamientos hace usted, y quién ofrece los otros?',
    },
    source: H1,
    tells: ['option-breadth'],
    unknownWhy: {
      en: 'it is not known whether one procedure makes up most of the work',
      es: 'no se sabe si un solo procedimiento es la mayor parte de su trabajo',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'team',
    ask: {
      en: 'Who else would be on my team, and how do you talk with each other?',
      es: '¿Quién más estaría en mi equipo, y cómo se hablan entre ustedes?',
    },
    source: H1,
    tells: ['roles-within-reach', 'shared-patients'],
    unknownWhy: { en: 'it is not known who works together there', es: 'no se sabe quiénes trabajan juntos allí' },
    base: 0,
    reasons: [],
  },
  {
    id: 'report',
    ask: {
      en: 'Will you send a report to my regular doctor, and when?',
      es: '¿Enviará un informe a mi médico de siempre, y cuándo?',
    },
    source: H1,
    tells: ['care-coordination'],
    unknownWhy: {
      en: 'it is not known whether referring doctors get a report back',
      es: 'no se sabe si el médico que envía recibe un informe',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'time',
    ask: {
      en: 'How much time do we have for my questions, and can I take the answers home in writing?',
      es: '¿Cuánto tiempo hay para mis preguntas, y puedo llevarme las respuestas por escrito?',
    },
    source: H1,
    tells: ['communication', 'reported-listening', 'attested-practices'],
    unknownWhy: {
      en: 'it is not known how patients there feel heard',
      es: 'no se sabe si los pacientes se sienten escuchados allí',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'check',
    ask: {
      en: 'When do we check whether it works, and what will we change if it does not?',
      es: '¿Cuándo revisamos si funciona, y qué cambiaremos si no?',
    },
    source: H1,
    tells: ['returning-visits', 'visits-per-patient', 'kept-follow-up'],
    unknownWhy: {
      en: 'it is not known whether patients come back to the same person on time',
      es: 'no se sabe si los pacientes vuelven a tiempo con la misma persona',
    },
    base: 1,
    reasons: [],
  },
  {
    id: 'same-person',
    ask: { en: 'Will I see you each time, here?', es: '¿Me atenderá usted cada vez, aquí?' },
    source: H1,
    tells: ['stable-practice'],
    unknownWhy: {
      en: 'it is not known whether the practice stays at one place',
      es: 'no se sabe si el consultorio sigue en el mismo lugar',
    },
    base: 0,
    reasons: [],
  },
  {
    id: 'between',
    ask: {
      en: 'Whom do I call between visits, day or night, and about which signs?',
      es: '¿A quién llamo entre visitas, de día o de noche, y por qué señales?',
    },
    source: H1,
    tells: ['between-visit-care'],
    unknownWhy: { en: 'care between visits is not visible', es: 'no se ve si hay atención entre visitas' },
    base: 0,
    reasons: [],
  },
]
