import { isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const isNeck = ({ condition }: PathwayPerson) => condition === 'neck-radiculopathy'

/** Rows 18 to 20 of pathways.md. */
export const NECK_ROWS: readonly PathwayRow[] = [
  {
    row: 18,
    stage: {
      en: 'neck pain for under 6 weeks, without weakness',
      es: 'dolor de cuello desde hace menos de 6 semanas, sin pérdida de fuerza',
    },
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => isNeck(person) && person.deficit !== true && isBelow(person, 6),
    first: [
      entry('primary-care', {
        en: 'checks strength and feeling, treats pain and sets a date to look again',
        es: 'revisa fuerza y sensibilidad, trata el dolor y fija una fecha para volver a mirar',
      }),
      entry('physical-therapy', {
        en: 'exercise and movement; most recover in 6 to 12 weeks',
        es: 'ejercicio y movimiento; la mayoría se recupera en 6 a 12 semanas',
      }),
    ],
    also: [
      entry('pmr', { en: 'if the course is not what was expected', es: 'si la evolución no es la esperada' }),
      entry('chiropractic', { en: 'only without arm symptoms', es: 'solo si no hay molestias en el brazo' }),
      entry('osteopathic-manual', { en: 'only without arm symptoms', es: 'solo si no hay molestias en el brazo' }),
    ],
    notFirst: [],
  },
  {
    row: 19,
    stage: {
      en: 'neck pain or a pinched neck nerve for 6 weeks or more, or stable weakness',
      es: 'dolor de cuello o un nervio apretado desde hace 6 semanas o más, o debilidad que no cambia',
    },
    source: cite('NASS', 'OWN'),
    fits: (person) => isNeck(person) && (person.deficit === true || isFrom(person, 6)),
    first: [
      entry('spine-surgery', { en: 'an opinion on freeing the nerve', es: 'una opinión sobre liberar el nervio' }),
      entry('pmr', {
        en: 'measures strength, and weighs surgery against more rehabilitation',
        es: 'mide la fuerza y compara la cirugía con más rehabilitación',
      }),
    ],
    also: [
      entry('pain-medicine', {
        en: 'for the short term; steroid injections in the neck carry rare, grave risks',
        es: 'por un tiempo corto; las inyecciones de corticoides en el cuello tienen riesgos raros pero graves',
      }),
      entry('neurology', { en: 'is it the nerve?', es: '¿es el nervio?' }),
    ],
    notFirst: [],
  },
  {
    row: 20,
    stage: { en: 'signs of a squeezed spinal cord (myelopathy)', es: 'señales de médula apretada (mielopatía)' },
    source: cite('B3'),
    fits: ({ condition }) => condition === 'myelopathy',
    first: [entry('spine-surgery', { en: 'within days: urgent', es: 'en pocos días: es urgente' })],
    also: [],
    notFirst: [{ discipline: null, why: { en: 'everything else waits', es: 'todo lo demás espera' } }],
  },
]
