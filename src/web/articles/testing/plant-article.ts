import type { Language } from '#domain/words.ts'
import type { Article } from '../article.ts'
import { parseArticle } from '../parse-article.ts'

const SOURCES = [
  { id: 'trial-2020', authors: 'A B', title: 'A trial', publisher: 'A journal', year: 2020, url: 'https://doi.org/10.1000/1' },
]

const FILLER = {
  en: 'The back is strong and it can move. Walk a little each day and rest when you must. ',
  es: 'La espalda es fuerte y se puede mover. Camine un poco cada día y descanse si hace falta. ',
}

const END = {
  en: '## How sure is this?\n\nNot very.\n\n> **Ask your clinician**\n>\n> - Why?\n> - How?\n> - When?\n',
  es: '## ¿Qué tan seguro es esto?\n\nNo mucho.\n\n> **Pregunte a su médico**\n>\n> - ¿Por qué?\n> - ¿Cómo?\n> - ¿Cuándo?\n',
}

interface Planting {
  slug?: string
  language?: Language
  /** What stands in the text besides good filler. */
  text?: string
  /** What stands in the front matter instead. */
  front?: Record<string, string>
}

/** The text of an article that holds every rule, but for what is planted in it. */
export function plantText({ language = 'en', text = '', front = {} }: Planting = {}): string {
  const fields = {
    title: 'A title',
    summary: 'A summary.',
    reviewed: '2026-11-25',
    reviewBy: '2028-05-25',
    reviewer: 'Nobody yet.',
    conditions: '[]',
    stages: '[deciding]',
    quality: 'none',
    related: '[other]',
    claims: '\n  - { id: helps, text: It helps., grade: low, gradedBy: us, citations: [trial-2020] }',
    ...front,
  }
  const yaml = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  const claim = language === 'en' ? 'In a trial it helped 20 of 100 [^helps].' : 'En un estudio ayudó a 20 de cada 100 [^helps].'
  return `---\n${yaml.join('\n')}\n---\n${FILLER[language].repeat(26)}\n\n${claim}\n\n${text}\n\n${END[language]}`
}

export function plantArticle(planting: Planting = {}): Article {
  const { slug = 'planted', language = 'en' } = planting
  return parseArticle({ slug, language, text: plantText(planting) }, SOURCES)
}
