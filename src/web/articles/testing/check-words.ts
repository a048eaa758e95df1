import type { Article } from '../article.ts'
import { listPassages, splitSentences, withoutMarks } from './prose.ts'

const TREATMENT = {
  en: '(?:medicines?|drugs?|pills?|tablets?|dose|doses|opioids?|steroids?|ibuprofen|naproxen|acetaminophen|gabapentin|pregabalin|duloxetine|tramadol|oxycodone|treatment|therapy|injections?|surgery|operation|fusion)',
  es: '(?:medicamentos?|fármacos?|pastillas?|dosis|opioides?|esteroides?|ibuprofeno|naproxeno|paracetamol|gabapentina|pregabalina|duloxetina|tramadol|oxicodona|tratamientos?|terapias?|inyecci[oó]n(?:es)?|cirugías?|operaci[oó]n(?:es)?|fusi[oó]n)',
}

// Telling a person to begin, end or change a treatment: at the head of a sentence or after "you should" and its like.
const ADVICE = {
  en: new RegExp(
    `(?:^|[.:;–] |\\byou (?:should|must|need to|ought to|have to) |\\bdo not |\\bnever )(?:stop|start|begin|quit|take|try|use|change|switch|increase|raise|reduce|lower|cut|double|skip|avoid|refuse|get|have)(?: (?!if\\b|when\\b)[a-z'-]+){0,4} ${TREATMENT.en}\\b`,
    'i',
  ),
  es: new RegExp(
    `(?:^|[.:;–] |\\b(?:usted )?(?:debe|debería|tiene que|necesita) |\\bno |\\bnunca )(?:deje|dejar|suspenda|suspender|empiece|empezar|comience|comenzar|inicie|iniciar|tome|tomar|pruebe|probar|use|usar|cambie|cambiar|aumente|aumentar|suba|subir|reduzca|reducir|baje|bajar|evite|evitar|rechace|rechazar|opérese|operarse)(?: (?!si\\b|cuando\\b)[a-záéíóúñ]+){0,4} ${TREATMENT.es}(?![a-záéíóúñ])`,
    'i',
  ),
}

/** Verdicts that only a clinician who has seen the person may give. */
const DIAGNOSIS = {
  en: /\byou (?:surely |certainly )?(?:have|suffer from) (?:a |an )?(?:slipped disc|stenosis|fracture|cancer|infection|sciatica)\b(?! and\b| or\b)/i,
  es: /\busted (?:tiene|padece|sufre) (?:una? )?(?:hernia|estenosis|fractura|cáncer|infección|ciática)\b/i,
}

/** Words of the trade that an article must explain in the sentence where it first uses them. */
const HARD_WORDS = {
  en: [
    'stenosis',
    'sciatica',
    'herniated',
    'vertebra',
    'vertebroplasty',
    'osteoporosis',
    'opioids',
    'physiatrist',
    'decompression',
    'ablation',
    'traction',
    'chronic',
    'degeneration',
    'fellowship',
    'dxa',
    'mri',
    'nsaids',
    'discectomy',
    'stimulator',
    'manipulation',
    'inflammation',
  ],
  es: [
    'estenosis',
    'ciática',
    'hernia',
    'vértebra',
    'vertebroplastia',
    'osteoporosis',
    'opioides',
    'fisiatra',
    'descompresión',
    'ablación',
    'tracción',
    'crónico',
    'degeneración',
    'subespecialidad',
    'densitometría',
    'resonancia',
    'anticoagulantes',
    'discectomía',
    'estimulador',
    'manipulación',
    'esteroide',
  ],
}

const EXPLAINS = {
  en: /\(|\bmeans?\b|\bcalled?\b|\bis an?\b|\bare\b|\buses?\b|\btakes?\b|\bknown as\b|\bor a\b/i,
  es: /\(|significa|se llama|llamad[oa]|\bes una?\b|\bson\b|\busa\b|\bquita\b|\bmuestra\b|se habla de|es decir/i,
}

/** Words that have a plain twin, and names of brands. */
const BANNED = {
  en: [
    'etiology',
    'idiopathic',
    'contraindicated',
    'comorbidity',
    'comorbidities',
    'efficacy',
    'prognosis',
    'sequelae',
    'ambulate',
    'utilize',
    'patients like you',
    'tylenol',
    'advil',
    'motrin',
    'aleve',
    'lyrica',
    'neurontin',
    'cymbalta',
    'oxycontin',
    'vicodin',
    'percocet',
  ],
  es: [
    'etiología',
    'idiopático',
    'contraindicado',
    'comorbilidad',
    'comorbilidades',
    'eficacia',
    'pronóstico',
    'secuelas',
    'deambular',
    'tylenol',
    'advil',
    'motrin',
    'aleve',
    'lyrica',
    'neurontin',
    'cymbalta',
    'oxycontin',
    'vicodin',
    'percocet',
  ],
}

/** Advice on treatment, verdicts, words that are not explained, words that need not be there. */
export function checkWords({ body, language }: Article): string[] {
  const sentences = listPassages(body)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text }) => splitSentences(withoutMarks(text), language))
  const statements = sentences.filter((sentence) => !sentence.endsWith('?'))
  return [
    ...statements
      .filter((sentence) => ADVICE[language].test(sentence))
      .map((sentence) => `tells what to do with a treatment: ${sentence}`),
    ...statements
      .filter((sentence) => DIAGNOSIS[language].test(sentence))
      .map((sentence) => `says what a person has: ${sentence}`),
    ...HARD_WORDS[language].flatMap((word) => findUnexplained(word, sentences, language)),
    ...BANNED[language].filter((word) => hasWord(body, word)).map((word) => `uses the word ${word}`),
  ]
}

function findUnexplained(word: string, sentences: readonly string[], language: Article['language']): string[] {
  const first = sentences.findIndex((sentence) => hasWord(sentence, word))
  if (first < 0) return []
  // A word may be explained where it stands, in the sentence before ("Doctors call this …"), or in the one after.
  const around = sentences.slice(Math.max(0, first - 1), first + 2).join(' ')
  return EXPLAINS[language].test(around) ? [] : [`does not explain ${word}: ${sentences[first]}`]
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text)
}
