import { countTriedKinds, hasLongSevereLegPain, isAbove, isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const isBackPain = ({ condition, deficit }: PathwayPerson) => condition === 'nslbp' && deficit !== true
const isSciatica = ({ condition, deficit }: PathwayPerson) => condition === 'radiculopathy' && deficit !== true

const NO_STRUCTURAL_CAUSE = {
  en: 'an operation is not for back pain without a structural cause that fits',
  es: 'una operación no es para un dolor de espalda sin una causa estructural que coincida',
}

/** Rows 0 to 8 of pathways.md: deficits, not sure, nonspecific back pain, sciatica. */
export const BACK_ROWS: readonly PathwayRow[] = [
  {
    row: 0,
    stage: { en: 'weakness or lost feeling from a nerve', es: 'debilidad o falta de sensibilidad por un nervio' },
    source: cite('NG59', 'NASS', 'OWN'),
    fits: ({ condition, deficit }) =>
      deficit === true && !['radiculopathy', 'neck-radiculopathy', 'myelopathy'].includes(condition),
    first: [
      entry('spine-surgery', {
        en: 'weakness or numbness from the spine needs an opinion on the nerve, soon',
        es: 'la debilidad o el adormecimiento por la columna necesita pronto una opinión sobre el nervio',
      }),
      entry('pmr', {
        en: 'examines nerve and muscle, and can order the scan and the nerve tests',
        es: 'examina nervios y músculos, y puede pedir la resonancia y los estudios de nervios',
      }),
    ],
    also: [
      entry('neurology', { en: 'finds out whether the nerve is the cause', es: 'averigua si la causa es el nervio' }),
      entry('primary-care', {
        en: 'can examine at once and refer the same day',
        es: 'puede examinarle enseguida y enviarle a otro médico el mismo día',
      }),
    ],
    notFirst: [
      {
        discipline: null,
        why: {
          en: 'waiting without a date to look again: weakness can grow while one waits',
          es: 'esperar sin fecha de control: la debilidad puede aumentar mientras se espera',
        },
      },
    ],
  },
  {
    row: 2,
    stage: { en: 'back pain for under 6 weeks', es: 'dolor de espalda desde hace menos de 6 semanas' },
    source: cite('ACP', 'NG59'),
    fits: (person) => isBackPain(person) && isBelow(person, 6),
    first: [
      entry('physical-therapy', {
        en: 'staying active with advice and exercise is what helps most in the first weeks',
        es: 'en las primeras semanas, lo que más ayuda es seguir activo, con consejos y ejercicio',
      }),
      entry('primary-care', {
        en: 'checks for warning signs and treats pain so that you can move',
        es: 'busca señales de alarma y trata el dolor para que usted pueda moverse',
      }),
      entry('chiropractic', {
        en: 'manipulation is one of the first choices for recent back pain',
        es: 'la manipulación es una de las primeras opciones para el dolor reciente',
      }),
    ],
    also: [
      entry('osteopathic-manual', { en: 'manual treatment by a physician', es: 'tratamiento manual hecho por un médico' }),
      entry('acupuncture', {
        en: 'a choice of ACP for recent back pain; NICE advises against',
        es: 'una opción del ACP para el dolor reciente; NICE la desaconseja',
      }),
      entry('massage-bodywork', { en: 'a choice of ACP for recent back pain', es: 'una opción del ACP para el dolor reciente' }),
    ],
    notFirst: [
      {
        discipline: null,
        why: {
          en: 'imaging and specialists seldom change the course in the first weeks',
          es: 'los estudios de imagen y los especialistas rara vez cambian el curso en las primeras semanas',
        },
      },
    ],
  },
  {
    row: 3,
    stage: { en: 'back pain for 6 to 12 weeks', es: 'dolor de espalda desde hace 6 a 12 semanas' },
    source: cite('NG59', 'ACP', 'WHO'),
    fits: (person) => isBackPain(person) && isFrom(person, 6) && !isAbove(person, 12),
    first: [
      entry('physical-therapy', {
        en: 'structured exercise, the treatment on which the guidelines agree',
        es: 'ejercicio con un programa, el tratamiento en que coinciden las guías',
      }),
      entry('pmr', {
        en: 'looks again at the diagnosis and leads a plan without surgery',
        es: 'revisa el diagnóstico y dirige un plan sin cirugía',
      }),
    ],
    also: [
      entry('chiropractic', {
        en: 'manipulation as a part of a plan with exercise',
        es: 'manipulación como parte de un plan con ejercicio',
      }),
      entry('osteopathic-manual', {
        en: 'manual treatment as a part of a plan with exercise',
        es: 'tratamiento manual como parte de un plan con ejercicio',
      }),
    ],
    notFirst: [
      {
        discipline: 'pain-medicine',
        why: { en: 'procedures have little evidence here', es: 'los procedimientos tienen poco respaldo en este caso' },
      },
    ],
  },
  {
    row: 4,
    stage: {
      en: 'back pain for over 12 weeks, under two kinds of treatment tried',
      es: 'dolor de espalda desde hace más de 12 semanas, con menos de dos tipos de tratamiento probados',
    },
    source: cite('ACP', 'WHO', 'NG59'),
    fits: (person) => isBackPain(person) && isAbove(person, 12) && countTriedKinds(person) < 2,
    first: [
      entry('pmr', {
        en: 'looks at the whole problem and leads a plan without surgery',
        es: 'mira el problema completo y dirige un plan sin cirugía',
      }),
      entry('physical-therapy', {
        en: 'an exercise program of 6 to 12 weeks comes before anything stronger',
        es: 'un programa de ejercicio de 6 a 12 semanas va antes que algo más fuerte',
      }),
    ],
    also: [
      entry('behavioral-health', {
        en: 'cognitive behavioral therapy helps with pain that lasts',
        es: 'la terapia cognitivo-conductual ayuda con el dolor que dura',
      }),
      entry('chiropractic', {
        en: 'manipulation as a part of a plan with exercise',
        es: 'manipulación como parte de un plan con ejercicio',
      }),
      entry('pain-medicine', { en: 'for an opinion', es: 'para pedir una opinión' }),
    ],
    notFirst: [{ discipline: 'spine-surgery', why: NO_STRUCTURAL_CAUSE }],
  },
  {
    row: 5,
    stage: {
      en: 'back pain for over 12 weeks, two or more kinds of treatment tried',
      es: 'dolor de espalda desde hace más de 12 semanas, con dos o más tipos de tratamiento probados',
    },
    source: cite('NG59', 'WHO', 'EVIDENCE'),
    fits: (person) => isBackPain(person) && isAbove(person, 12) && countTriedKinds(person) >= 2,
    isTeam: true,
    first: [
      entry('pmr', { en: 'this or a pain physician can lead', es: 'puede dirigir este médico o el del dolor' }),
      entry('pain-medicine', {
        en: 'this or a rehabilitation physician can lead',
        es: 'puede dirigir este médico o el de rehabilitación',
      }),
      entry('physical-therapy', {
        en: 'the physical part of a combined program',
        es: 'la parte física de un programa combinado',
      }),
      entry('behavioral-health', {
        en: 'the psychological part of a combined program',
        es: 'la parte psicológica de un programa combinado',
      }),
    ],
    also: [
      entry('rheumatology', {
        en: 'if you have night pain and morning stiffness',
        es: 'si tiene dolor de noche y rigidez por la mañana',
      }),
    ],
    notFirst: [{ discipline: 'spine-surgery', why: NO_STRUCTURAL_CAUSE }],
  },
  {
    row: 6,
    stage: {
      en: 'sciatica for under 6 weeks, without weakness',
      es: 'ciática desde hace menos de 6 semanas, sin pérdida de fuerza',
    },
    source: cite('NASS', 'EVIDENCE', 'OWN'),
    fits: (person) => isSciatica(person) && isBelow(person, 6),
    first: [
      entry('primary-care', {
        en: 'checks strength and feeling, treats pain and sets a date to look again',
        es: 'revisa fuerza y sensibilidad, trata el dolor y fija una fecha para volver a mirar',
      }),
      entry('physical-therapy', {
        en: 'keeps you moving while the nerve recovers',
        es: 'le mantiene en movimiento mientras el nervio se recupera',
      }),
    ],
    also: [
      entry('pmr', { en: 'if the course is not what was expected', es: 'si la evolución no es la esperada' }),
      entry(
        'pain-medicine',
        {
          en: 'leg pain of 7 or more for 2 weeks: an injection can give short-term relief',
          es: 'dolor de pierna de 7 o más durante 2 semanas: una inyección puede dar alivio por un tiempo corto',
        },
        hasLongSevereLegPain,
      ),
    ],
    notFirst: [
      {
        discipline: 'spine-surgery',
        why: {
          en: 'most improve in 6 to 12 weeks; earlier if the pain cannot be borne',
          es: 'la mayoría mejora en 6 a 12 semanas; antes, si el dolor no se puede aguantar',
        },
      },
    ],
  },
  {
    row: 7,
    stage: {
      en: 'sciatica for 6 weeks or more, without weakness',
      es: 'ciática desde hace 6 semanas o más, sin pérdida de fuerza',
    },
    source: cite('NASS', 'SPORT'),
    fits: (person) => isSciatica(person) && isFrom(person, 6),
    first: [
      entry('pmr', {
        en: 'confirms the nerve, and leads the plan without surgery',
        es: 'confirma que es el nervio y dirige el plan sin cirugía',
      }),
      entry('spine-surgery', {
        en: 'an opinion: surgery relieves leg pain sooner; a year later the results are alike',
        es: 'una opinión: la cirugía alivia antes el dolor de pierna; un año después los resultados son parecidos',
      }),
    ],
    also: [
      entry('pain-medicine', {
        en: 'an injection can give short-term relief; the evidence is disputed',
        es: 'una inyección puede dar alivio por un tiempo corto; los estudios no coinciden',
      }),
      entry('physical-therapy', { en: 'exercise that follows the nerve', es: 'ejercicio que respeta al nervio' }),
    ],
    notFirst: [],
  },
  {
    row: 8,
    stage: { en: 'sciatica with stable weakness', es: 'ciática con debilidad que no cambia' },
    source: cite('NASS', 'OWN'),
    fits: ({ condition, deficit }) => condition === 'radiculopathy' && deficit === true,
    first: [
      entry('spine-surgery', {
        en: 'weakness needs an opinion on freeing the nerve',
        es: 'la debilidad necesita una opinión sobre liberar el nervio',
      }),
      entry('pmr', { en: 'measures the weakness and follows it', es: 'mide la debilidad y la sigue de cerca' }),
    ],
    also: [
      entry('neurology', { en: 'is it the nerve?', es: '¿es el nervio?' }),
      entry('physical-therapy', {
        en: 'keeps strength and walking while the opinion is sought',
        es: 'conserva la fuerza y la marcha mientras llega la opinión',
      }),
    ],
    notFirst: [
      {
        discipline: null,
        why: {
          en: 'waiting without a date to look again: weakness can become lasting',
          es: 'esperar sin fecha de control: la debilidad puede volverse permanente',
        },
      },
    ],
  },
]
