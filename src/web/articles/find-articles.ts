import { CONDITIONS } from '#codes/conditions.ts'
import type { Language } from '#domain/words.ts'
import type { Article } from './article.ts'
import { foldWords } from './fold-words.ts'

// Where a word is found says how much the article is about it.
const WEIGHTS = { title: 8, heading: 4, summary: 4, condition: 2, body: 1 } as const
// A person who searches in the other language is served too, behind those whose own words match.
const OTHER_LANGUAGE = 0.5
// Of several words at least this share must be found.
const SHARE_MIN = 0.5
const SHORT = 3

interface Indexed {
  article: Article
  fields: { words: readonly string[]; weight: number }[]
}

export type ArticleIndex = readonly Indexed[]

/** The words of every article, folded once: made at the start, asked at each search. */
export function indexArticles(articles: readonly Article[]): ArticleIndex {
  return articles.map((article) => ({ article, fields: listFields(article, articles) }))
}

/** Articles that hold the words of a query, best first, in the language asked for; words of either language are understood. */
export function findArticles(index: ArticleIndex, query: string, language: Language): Article[] {
  const words = readQuery(query)
  if (words.length === 0) return []
  const rated = words.map((word) => ({ word, rarity: rarityOf(word, index) }))
  return index
    .filter(({ article }) => article.language === language)
    .map(({ article, fields }) => ({ article, ...scoreWords(fields, rated) }))
    .filter(({ share }) => share >= SHARE_MIN)
    .sort((one, other) => other.share - one.share || other.score - one.score || compareSlugs(one.article, other.article))
    .map(({ article }) => article)
}

function readQuery(query: string): string[] {
  const words = foldWords(query).map(foldWord)
  const long = words.filter((word) => word.length >= SHORT)
  return [...new Set(long.length > 0 ? long : words)]
}

// "Disks" and "discs", "injections" and "injection" are looked for alike; the beginning of a word is enough.
function foldWord(word: string): string {
  const spelt = word.replace(/^disk/, 'disc')
  return spelt.length > SHORT ? spelt.replace(/s$/, '') : spelt
}

function listFields(article: Article, articles: readonly Article[]): Indexed['fields'] {
  const other = articles.find(({ slug, language }) => slug === article.slug && language !== article.language)
  return [
    ...ownFields(article),
    ...(other ? ownFields(other).map(({ words, weight }) => ({ words, weight: weight * OTHER_LANGUAGE })) : []),
    { words: article.conditions.flatMap((id) => foldWords(`${CONDITIONS[id].name} ${id}`)), weight: WEIGHTS.condition },
  ]
}

function ownFields({ title, summary, headings, body }: Article): Indexed['fields'] {
  return [
    { words: foldWords(title), weight: WEIGHTS.title },
    { words: headings.flatMap(({ text }) => foldWords(text)), weight: WEIGHTS.heading },
    { words: foldWords(summary), weight: WEIGHTS.summary },
    { words: foldWords(body), weight: WEIGHTS.body },
  ]
}

interface RatedWord {
  word: string
  rarity: number
}

// A word of every article, as "pain" is, says little; one of a single article says all (Spärck Jones 1972).
function rarityOf(word: string, index: ArticleIndex): number {
  const holding = index.filter(({ fields }) => scoreWord(fields, word) > 0).length
  return Math.log(1 + index.length / Math.max(1, holding))
}

function scoreWords(fields: Indexed['fields'], words: readonly RatedWord[]): { score: number; share: number } {
  const scores = words.map(({ word, rarity }) => rarity * scoreWord(fields, word)).filter((score) => score > 0)
  return { score: scores.reduce((sum, score) => sum + score, 0), share: scores.length / words.length }
}

// The best field, and a little for each time that the text comes back to the word.
function scoreWord(fields: Indexed['fields'], word: string): number {
  const found = fields.map(({ words, weight }) => ({
    weight,
    times: words.filter((candidate) => candidate.startsWith(word)).length,
  }))
  const hits = found.filter(({ times }) => times > 0)
  return (
    Math.max(0, ...hits.map(({ weight }) => weight)) + hits.reduce((sum, { weight, times }) => sum + 0.05 * weight * times, 0)
  )
}

function compareSlugs(one: Article, other: Article): number {
  return one.slug < other.slug ? -1 : 1
}
