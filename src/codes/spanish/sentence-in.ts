import type { Language } from '#domain/words.ts'
import { EVIDENCE_IN_SPANISH } from './evidence-sentences.ts'
import { GROUPS_IN_SPANISH } from './group-sentences.ts'
import { PROCEDURES_IN_SPANISH } from './procedure-names.ts'

const SENTENCES = { ...GROUPS_IN_SPANISH, ...EVIDENCE_IN_SPANISH, ...PROCEDURES_IN_SPANISH }

// Sentences with a part that varies: how they begin in English, and how in Spanish; lists in the rest are parted by commas.
const BEGINNINGS: readonly (readonly [english: string, spanish: string])[] = [['mostly performs ', 'realiza sobre todo: ']]

/** A sentence of a reviewed list in a language; a test holds that each has one. Names and figures stay as they are. */
export function sentenceIn(language: Language, english: string): string {
  if (language === 'en') return english
  const whole = SENTENCES[english]
  if (whole !== undefined) return whole
  const beginning = BEGINNINGS.find(([start]) => english.startsWith(start))
  if (!beginning) return english
  const [start, spanish] = beginning
  const rest = english.slice(start.length)
  return (
    spanish +
    (SENTENCES[rest] ??
      rest
        .split(', ')
        .map((part) => SENTENCES[part] ?? part)
        .join(', '))
  )
}
