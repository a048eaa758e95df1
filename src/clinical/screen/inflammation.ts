import { reviewOf } from '#codes/review.ts'
import type { Words } from '#domain/words.ts'

/** No clinician has signed this off; the methods page says so. */
export const INFLAMMATION_REVIEW = reviewOf('Signs of inflammation of the spine', 'red-flags.md B4; NICE NG65, our own words')

/** The nine signs of red-flags.md B4. */
export const FEATURE_IDS = [
  'began-before-35',
  'wakes-second-half-of-night',
  'buttock-pain',
  'better-with-movement',
  'better-with-nsaid',
  'relative',
  'arthritis',
  'tendon-pain',
  'psoriasis',
] as const
export type FeatureId = (typeof FEATURE_IDS)[number]

export const FEATURES: Record<FeatureId, Words> = {
  'began-before-35': { en: 'It began before I was 35', es: 'Empezó antes de los 35 años' },
  'wakes-second-half-of-night': {
    en: 'It wakes me in the second half of the night',
    es: 'Me despierta en la segunda mitad de la noche',
  },
  'buttock-pain': { en: 'I have pain in the buttocks', es: 'Me duelen las nalgas' },
  'better-with-movement': { en: 'It gets better when I move', es: 'Mejora cuando me muevo' },
  'better-with-nsaid': {
    en: 'Within 48 hours it gets better with a pain pill such as ibuprofen or naproxen',
    es: 'Mejora en 48 horas con pastillas como ibuprofeno o naproxeno',
  },
  relative: {
    en: 'A parent, brother, sister or child of mine has inflammation of the spine',
    es: 'Mi padre, madre, hermano, hermana, hijo o hija tiene inflamación de la columna',
  },
  arthritis: { en: 'I have or had arthritis (swollen joints)', es: 'Tengo o tuve artritis (articulaciones hinchadas)' },
  'tendon-pain': {
    en: 'I have or had pain where a tendon meets the bone, such as the heel',
    es: 'Tengo o tuve dolor donde el tendón se une al hueso, como en el talón',
  },
  psoriasis: { en: 'I have or had psoriasis', es: 'Tengo o tuve psoriasis' },
}

export interface InflammationAnswers {
  beganBefore45: boolean
  over3Months: boolean
  features: ReadonlySet<FeatureId>
}

export interface InflammationResult {
  result: 'no' | 'refer' | 'ask-for-hla-b27' | 'none'
  count: number
  action: Words | null
}

const REFER_MIN = 4
const TEST_AT = 3

/** red-flags.md B4: "no" where the pain began at 45 or later, or is younger than three months; else by the number of signs. */
export function judgeInflammation({ beganBefore45, over3Months, features }: InflammationAnswers): InflammationResult {
  const count = features.size
  if (!beganBefore45 || !over3Months) return { result: 'no', count, action: null }
  if (count >= REFER_MIN) return { result: 'refer', count, action: ACTIONS.refer }
  if (count === TEST_AT) return { result: 'ask-for-hla-b27', count, action: ACTIONS.test }
  return { result: 'none', count, action: ACTIONS.none }
}

const ACTIONS = {
  refer: { en: 'Ask to be referred to a rheumatologist.', es: 'Pida que lo envíen a un reumatólogo.' },
  test: {
    en: 'Ask your clinician about a blood test for HLA-B27; if it is positive, ask to be referred to a rheumatologist.',
    es: 'Pregunte a su médico por el análisis de sangre HLA-B27; si sale positivo, pida que lo envíen a un reumatólogo.',
  },
  none: {
    en: 'Tell your clinician if you get a red, painful eye, a bowel disease or psoriasis.',
    es: 'Avise a su médico si le sale un ojo rojo y doloroso, una enfermedad del intestino o psoriasis.',
  },
} as const satisfies Record<string, Words>
