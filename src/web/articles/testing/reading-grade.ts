import { syllable } from 'syllable'
import type { Language } from '#domain/words.ts'
import type { Article } from '../article.ts'
import { listPassages, splitSentences, withoutMarks } from './prose.ts'
import { countSpanishSyllables } from './syllables-es.ts'

/** The highest grade of school that an article may ask for (IPDAS: about the eighth or lower). */
export const GRADE_MAX = 8

/**
 * Spanish is held to Fernández Huerta's scale (Medidas sencillas de lecturabilidad, Consigna 214, 1959), whose table puts grades 7 and
 * 8 at 60 to 70: a text of grade 8 or lower has at least 60. The formula is taken as Law corrected it (LINGUIST List 22.2332, 2011):
 * the second term counts words in a sentence, not sentences in a hundred words.
 */
export const FERNANDEZ_HUERTA_MIN = 60

interface Counts {
  words: number
  sentences: number
  syllables: number
}

/** Flesch–Kincaid (Kincaid 1975): a grade of US schools. */
export function gradeEnglish({ words, sentences, syllables }: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/** Fernández Huerta, corrected: from 0, hardest, to 100, easiest. */
export function easeSpanish({ words, sentences, syllables }: Counts): number {
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences)
}

export function checkReading(article: Article): string[] {
  const counts = countProse(article)
  if (article.language === 'en') {
    const grade = gradeEnglish(counts)
    return grade <= GRADE_MAX ? [] : [`reads at grade ${grade.toFixed(1)}, over ${GRADE_MAX}`]
  }
  const ease = easeSpanish(counts)
  return ease >= FERNANDEZ_HUERTA_MIN ? [] : [`has ${ease.toFixed(1)} by Fernández Huerta, under ${FERNANDEZ_HUERTA_MIN}`]
}

/** What is read as sentences: paragraphs and points, not headings and tables. */
export function countProse({ body, language }: Pick<Article, 'body' | 'language'>): Counts {
  const passages = listPassages(body).filter(({ kind }) => kind === 'paragraph' || kind === 'item')
  const sentences = passages
    .flatMap(({ text }) => splitSentences(withoutMarks(text), language))
    .filter((text) => wordsOf(text).length > 0)
  const words = sentences.flatMap(wordsOf)
  const count = syllablesIn[language]
  return { words: words.length, sentences: sentences.length, syllables: words.reduce((sum, word) => sum + count(word), 0) }
}

const syllablesIn = {
  en: (word) => Math.max(1, syllable(word)),
  es: countSpanishSyllables,
} satisfies Record<Language, (word: string) => number>

// Numbers in digits are left out: neither formula was made with them.
function wordsOf(sentence: string): string[] {
  return sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []
}
