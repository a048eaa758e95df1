import { isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const has = ({ condition, deficit }: PathwayPerson, ...conditions: readonly string[]) =>
  conditions.includes(condition) && deficit !== true

// "if severe after 2 to 6 weeks": from two weeks on, unless the pain is known to be bearable.
const canStillBeSevere = (person: PathwayPerson) => isFrom(person, 2) && person.severe !== false

/** Rows 9 to 17 of pathways.md: what imaging, surgery or inflammation has named, without a deficit. */
export const STRUCTURAL_ROWS: readonly PathwayRow[] = [
  {
    row: 9,
    stage: {
      en: 'spinal stenosis for under 12 weeks, or walking not limited',
      es: 'canal estrecho (estenosis) desde hace menos de 12 semanas, o sin límite al caminar',
    },
    source: cite('NASS', 'EVIDENCE'),
    fits: (person) => has(person, 'stenosis') && (isBelow(person, 12) || person.walkingLimited !== true),
    first: [
      entry('physical-therapy', {
        en: 'exercise and walking training are the first step',
        es: 'el ejercicio y entrenar la marcha son el primer paso',
      }),
      entry('pmr', {
        en: 'confirms what limits you and leads a plan without surgery',
        es: 'confirma qué le limita y dirige un plan sin cirugía',
      }),
    ],
    also: [
      entry('primary-care', {
        en: 'pain treatment, and a look at the other causes of leg trouble',
        es: 'trata el dolor y revisa otras causas de las molestias en las piernas',
      }),
      entry('pain-medicine', {
        en: 'injections for the short term; the evidence is disputed',
        es: 'inyecciones por un tiempo corto; los estudios no coinciden',
      }),
    ],
    notFirst: [],
  },
  {
    row: 10,
    stage: {
      en: 'spinal stenosis that has limited walking for 12 weeks or more',
      es: 'canal estrecho (estenosis) que limita la marcha desde hace 12 semanas o más',
    },
    source: cite('SPORT', 'NASS'),
    fits: (person) => has(person, 'stenosis') && isFrom(person, 12) && person.walkingLimited === true,
    first: [
      entry('spine-surgery', {
        en: 'an opinion: decompression can help walking when other care has not',
        es: 'una opinión: la descompresión puede ayudar a caminar cuando otra atención no ayudó',
      }),
      entry('pmr', { en: 'weighs surgery against more rehabilitation', es: 'compara la cirugía con más rehabilitación' }),
    ],
    also: [
      entry('physical-therapy', {
        en: 'before and after an operation, or instead of it',
        es: 'antes y después de una operación, o en lugar de ella',
      }),
      entry('pain-medicine', {
        en: 'injections for the short term; the evidence is disputed',
        es: 'inyecciones por un tiempo corto; los estudios no coinciden',
      }),
    ],
    notFirst: [],
  },
  {
    row: 11,
    stage: {
      en: 'spondylolisthesis without leg symptoms, or for under 12 weeks',
      es: 'vértebra desplazada (espondilolistesis) sin molestias en las piernas, o desde hace menos de 12 semanas',
    },
    source: cite('NASS', 'EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'spondylolisthesis') && (person.legSymptoms !== true || isBelow(person, 12)),
    first: [
      entry('physical-therapy', {
        en: 'strength and control of the trunk come first',
        es: 'primero van la fuerza y el control del tronco',
      }),
      entry('pmr', { en: 'judges whether the slip explains the pain', es: 'juzga si el desplazamiento explica el dolor' }),
    ],
    also: [],
    notFirst: [
      {
        discipline: 'spine-surgery',
        why: { en: 'not before rehabilitation was tried', es: 'no antes de probar la rehabilitación' },
      },
    ],
  },
  {
    row: 12,
    stage: {
      en: 'spondylolisthesis with leg symptoms for 12 weeks or more',
      es: 'vértebra desplazada (espondilolistesis) con molestias en las piernas desde hace 12 semanas o más',
    },
    source: cite('EVIDENCE', 'NORDSTEN'),
    fits: (person) => has(person, 'spondylolisthesis') && person.legSymptoms === true && isFrom(person, 12),
    first: [
      entry('spine-surgery', {
        en: 'an opinion on decompression; whether fusion adds anything is disputed',
        es: 'una opinión sobre la descompresión; no hay acuerdo en si la fusión añade algo',
      }),
      entry('pmr', { en: 'weighs surgery against more rehabilitation', es: 'compara la cirugía con más rehabilitación' }),
    ],
    also: [
      entry('physical-therapy', {
        en: 'before and after an operation, or instead of it',
        es: 'antes y después de una operación, o en lugar de ella',
      }),
    ],
    notFirst: [],
  },
  {
    row: 13,
    stage: { en: 'facet, sacroiliac or disc pain', es: 'dolor de facetas, sacroilíaco o de disco' },
    source: cite('NG59', 'EVIDENCE'),
    fits: (person) => has(person, 'facet', 'si-joint', 'ddd'),
    first: [
      entry('physical-therapy', {
        en: 'exercise helps whichever joint or disc it is',
        es: 'el ejercicio ayuda, sea cual sea la articulación o el disco',
      }),
      entry('pmr', {
        en: 'finds the source of the pain and leads a plan without surgery',
        es: 'busca el origen del dolor y dirige un plan sin cirugía',
      }),
    ],
    also: [
      entry('pain-medicine', {
        en: 'nerve ablation after two diagnostic blocks; the evidence is disputed',
        es: 'ablación del nervio después de dos bloqueos de prueba; los estudios no coinciden',
      }),
      entry('osteopathic-manual', {
        en: 'manual treatment as a part of a plan with exercise',
        es: 'tratamiento manual como parte de un plan con ejercicio',
      }),
      entry('chiropractic', {
        en: 'manipulation as a part of a plan with exercise',
        es: 'manipulación como parte de un plan con ejercicio',
      }),
    ],
    notFirst: [
      {
        discipline: 'spine-surgery',
        why: {
          en: 'fusion or a new disc is not advised for this pain alone',
          es: 'no se aconseja la fusión ni un disco nuevo solo por este dolor',
        },
      },
    ],
  },
  {
    row: 14,
    stage: { en: 'vertebral compression fracture', es: 'fractura por aplastamiento de una vértebra' },
    source: cite('NG59', 'EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'compression-fx'),
    first: [
      entry('primary-care', {
        en: 'pain relief, and treatment of the bone so that no other vertebra breaks',
        es: 'alivio del dolor, y tratamiento del hueso para que no se rompa otra vértebra',
      }),
      entry('pmr', {
        en: 'safe movement, bracing for a short time, and a date to look again',
        es: 'movimiento seguro, faja por poco tiempo y una fecha para volver a mirar',
      }),
    ],
    also: [
      entry(
        'spine-surgery',
        { en: 'if the pain is still severe after 2 to 6 weeks', es: 'si el dolor sigue fuerte después de 2 a 6 semanas' },
        canStillBeSevere,
      ),
      entry(
        'pain-medicine',
        { en: 'if the pain is still severe after 2 to 6 weeks', es: 'si el dolor sigue fuerte después de 2 a 6 semanas' },
        canStillBeSevere,
      ),
      entry('physical-therapy', {
        en: 'strength, posture and balance once the pain allows',
        es: 'fuerza, postura y equilibrio cuando el dolor lo permita',
      }),
    ],
    notFirst: [
      {
        discipline: 'chiropractic',
        why: { en: 'no manipulation on a fresh fracture', es: 'no se manipula una fractura reciente' },
      },
      {
        discipline: 'osteopathic-manual',
        why: { en: 'no manipulation on a fresh fracture', es: 'no se manipula una fractura reciente' },
      },
    ],
  },
  {
    row: 15,
    stage: { en: 'pain that persists after spine surgery', es: 'dolor que sigue después de una cirugía de columna' },
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'psps2'),
    isTeam: true,
    first: [
      entry('pain-medicine', {
        en: 'reviews medicines and what can still be done',
        es: 'revisa las medicinas y lo que aún se puede hacer',
      }),
      entry('pmr', { en: 'rebuilds function', es: 'recupera la función' }),
      entry('behavioral-health', {
        en: 'pain that lasts after surgery is eased by psychological care too',
        es: 'el dolor que sigue después de la cirugía también se alivia con atención psicológica',
      }),
    ],
    also: [
      entry('physical-therapy', { en: 'graded exercise as a part of the plan', es: 'ejercicio gradual como parte del plan' }),
      entry('spine-surgery', {
        en: 'a second opinion if there is new weakness or a failed implant',
        es: 'una segunda opinión si hay debilidad nueva o falla un implante',
      }),
    ],
    notFirst: [
      {
        discipline: null,
        why: {
          en: 'repeat surgery first: success falls with each operation',
          es: 'operar otra vez como primer paso: cada operación tiene menos éxito',
        },
      },
    ],
  },
  {
    row: 16,
    stage: { en: 'inflammatory back pain suspected', es: 'posible dolor de espalda inflamatorio' },
    source: cite('NG65'),
    fits: (person) => has(person, 'axspa'),
    first: [
      entry('rheumatology', {
        en: 'confirms inflammation and starts treatment that changes its course',
        es: 'confirma la inflamación y comienza un tratamiento que cambia su curso',
      }),
    ],
    also: [
      entry('physical-therapy', { en: 'exercise is a part of the treatment', es: 'el ejercicio es parte del tratamiento' }),
      entry('primary-care', { en: 'blood tests and the referral', es: 'los análisis de sangre y el envío al especialista' }),
    ],
    notFirst: [],
  },
  {
    row: 17,
    stage: { en: 'scoliosis in an adult', es: 'escoliosis en una persona adulta' },
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'scoliosis'),
    first: [
      entry('pmr', {
        en: 'measures the curve, follows it, and leads a plan without surgery',
        es: 'mide la curva, la sigue y dirige un plan sin cirugía',
      }),
      entry('physical-therapy', { en: 'exercise made for the curve', es: 'ejercicio hecho para la curva' }),
    ],
    also: [
      entry('spine-surgery', {
        en: 'a surgeon of deformities, if the curve grows or nerves suffer',
        es: 'un cirujano de deformidades, si la curva crece o los nervios sufren',
      }),
    ],
    notFirst: [],
  },
]
