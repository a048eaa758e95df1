import type { Article } from '../article.ts'
import { listPassages, splitSentences, withoutMarks } from './prose.ts'

const MARK = /\[\^([a-z0-9-]+)\]/g

// Telephone numbers, and the key to press for Spanish, are no claims.
const EMERGENCY_NUMBERS = /\b(911|988( y oprima 2)?)\b/g

const NUMBER_WORDS = {
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|ninety',
  es: 'una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cuarenta|cincuenta|sesenta|noventa',
}

// A quantity in words: a share, a multiple, a percentage, a dose. Times in words are how people speak; with a figure they need a mark.
const QUANTITY_WORDS = {
  en: new RegExp(
    `\\b(${NUMBER_WORDS.en}) (in|of|out of) (every )?(${NUMBER_WORDS.en}|a hundred)\\b|\\bpercent\\b|\\bhalf (of|the|felt|had)\\b|\\b(a third|two thirds|a quarter) of\\b|\\b(twice|double|doubled) the\\b|\\bmilligrams?\\b`,
    'i',
  ),
  es: new RegExp(
    `\\b(${NUMBER_WORDS.es}) (de cada|de) (${NUMBER_WORDS.es}|cien)\\b|\\bpor ciento\\b|\\bla mitad (de|se|tuvo)\\b|\\b(un tercio|dos tercios|un cuarto) de\\b|\\bmiligramos?\\b`,
    'i',
  ),
}

/** Marks without a claim, claims that the text never makes, and sentences that state a quantity without a mark. */
export function checkClaims({ body, claims, language }: Article): string[] {
  const marked = new Set([...body.matchAll(MARK)].map(([, id]) => id))
  const known = new Set(claims.map(({ id }) => id))
  return [
    ...[...marked].filter((id) => !known.has(id ?? '')).map((id) => `marks a claim that is not listed: ${id}`),
    ...[...known].filter((id) => !marked.has(id)).map((id) => `lists a claim that the text never makes: ${id}`),
    ...claims
      .filter(({ id }, index) => claims.findIndex((other) => other.id === id) !== index)
      .map(({ id }) => `lists a claim twice: ${id}`),
    ...listUncited(body, language).map((sentence) => `states a quantity without a claim: ${sentence}`),
  ]
}

function listUncited(body: string, language: Article['language']): string[] {
  return listPassages(body)
    .filter(({ kind }) => kind !== 'heading' && kind !== 'head')
    .flatMap(({ kind, text }) => (kind === 'row' ? [text] : splitSentences(text, language)))
    .filter((sentence) => !sentence.match(MARK) && statesQuantity(sentence, language))
}

function statesQuantity(sentence: string, language: Article['language']): boolean {
  const words = withoutMarks(sentence).replace(EMERGENCY_NUMBERS, '')
  return !words.endsWith('?') && (/\d/.test(words) || QUANTITY_WORDS[language].test(words))
}
