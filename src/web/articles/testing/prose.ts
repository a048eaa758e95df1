import type { Token } from 'marked'
import type { Language } from '#domain/words.ts'
import { childrenOf, plainText, readTokens } from '../markdown.ts'

/** One paragraph, point of a list or row of a table, in plain words; claims stand as `[^id]`. `head`: the row that names columns. */
export interface Passage {
  kind: 'heading' | 'paragraph' | 'item' | 'head' | 'row'
  text: string
  isInBox: boolean
}

/** The passages of an article's text, in reading order. */
export function listPassages(body: string): Passage[] {
  return readTokens(body, 'a test').flatMap((token) => passagesOf(token, false))
}

/** Sentences as a reader sees them; a mark of a claim belongs to the sentence before whose end it stands. */
export function splitSentences(text: string, language: Language): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean)
}

export function withoutMarks(text: string): string {
  return text.replace(/\s*\[\^[a-z0-9-]+\]/g, '')
}

function passagesOf(token: Token, isInBox: boolean): Passage[] {
  if (token.type === 'blockquote') return childrenOf(token).flatMap((inner) => passagesOf(inner, true))
  if (token.type === 'list') {
    return token.items.map((item: Token) => ({ kind: 'item', text: plain(childrenOf(item)), isInBox }))
  }
  if (token.type === 'table') {
    const rows: { tokens: Token[] }[][] = token.rows
    return [
      { kind: 'head', text: joinCells(token.header), isInBox },
      ...rows.map((row) => ({ kind: 'row' as const, text: joinCells(row), isInBox })),
    ]
  }
  if (token.type !== 'paragraph' && token.type !== 'heading') return []
  return [{ kind: token.type, text: plain(childrenOf(token)), isInBox }]
}

function joinCells(cells: readonly { tokens: Token[] }[]): string {
  return cells.map((cell) => plain(cell.tokens)).join(' | ')
}

function plain(tokens: readonly Token[]): string {
  return plainText(tokens, (id) => `[^${id}]`)
    .replace(/\s+/g, ' ')
    .trim()
}
