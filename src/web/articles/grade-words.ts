import type { Language } from '#domain/words.ts'
import type { Claim } from './article.ts'

interface GradeWords {
  name: string
  meaning: string
}

/** How sure a claim is, in words: GRADE's four levels (Guyatt 2008), and two for what no study can grade. */
export const GRADE_WORDS: Record<Language, Record<Claim['grade'], GradeWords>> = {
  en: {
    high: { name: 'high certainty', meaning: 'Further studies are very unlikely to change it.' },
    moderate: { name: 'moderate certainty', meaning: 'Probably true; further studies may change how much.' },
    low: { name: 'low certainty', meaning: 'May be true; further studies are likely to change it.' },
    'very-low': { name: 'very low certainty', meaning: 'Very unsure.' },
    'expert-agreement': { name: 'agreement among experts', meaning: 'A rule or advice, not the result of a study.' },
    'official-record': { name: 'official record', meaning: 'What an authority has published.' },
  },
  es: {
    high: { name: 'certeza alta', meaning: 'Es muy poco probable que más estudios lo cambien.' },
    moderate: { name: 'certeza moderada', meaning: 'Probablemente cierto; más estudios pueden cambiar cuánto.' },
    low: { name: 'certeza baja', meaning: 'Puede ser cierto; es probable que más estudios lo cambien.' },
    'very-low': { name: 'certeza muy baja', meaning: 'Muy inseguro.' },
    'expert-agreement': { name: 'acuerdo de expertos', meaning: 'Una regla o un consejo, no el resultado de un estudio.' },
    'official-record': { name: 'registro oficial', meaning: 'Lo que ha publicado una autoridad.' },
  },
}

/** Who gave the grade. */
export const GRADER_WORDS: Record<Language, Record<Claim['gradedBy'], string>> = {
  en: { source: 'graded by the source', us: 'graded by us' },
  es: { source: 'según la fuente', us: 'según nosotros' },
}
