import type { Article } from '../article.ts'
import { listPassages } from './prose.ts'

const WORDS_MIN = 450
const WORDS_MAX = 900
const BOX = { en: 'Ask your clinician', es: 'Pregunte a su médico' }
const UNSURE = { en: 'How sure is this?', es: '¿Qué tan seguro es esto?' }

/** Length, headings that are questions, a part on what is not sure, and the box of questions at the end. */
export function checkShape({ body, headings, language, wordCount, reviewer }: Article): string[] {
  const passages = listPassages(body)
  const box = passages.filter(({ isInBox }) => isInBox)
  return [
    ...(wordCount < WORDS_MIN || wordCount > WORDS_MAX ? [`has ${wordCount} words, not ${WORDS_MIN} to ${WORDS_MAX}`] : []),
    ...headings.filter(({ text }) => !isQuestion(text, language)).map(({ text }) => `has a heading that is no question: ${text}`),
    ...headings
      .filter(({ id }, index) => headings.findIndex((one) => one.id === id) < index)
      .map(({ id }) => `has an anchor twice: ${id}`),
    ...(headings.some(({ text }) => text === UNSURE[language]) ? [] : [`does not say how sure it is: ${UNSURE[language]}`]),
    ...(box[0]?.text === BOX[language] && box.length >= 4 ? [] : [`has no box of at least three questions: ${BOX[language]}`]),
    ...(reviewer.trim() === '' ? ['does not say who reviewed it'] : []),
  ]
}

function isQuestion(text: string, language: Article['language']): boolean {
  return text.endsWith('?') && (language === 'en' || text.includes('¿'))
}
