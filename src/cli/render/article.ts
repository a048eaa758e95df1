import type { Token } from 'marked'
import type { Language } from '#domain/words.ts'
import type { Article, Claim } from '#web/articles/article.ts'
import { GRADE_WORDS, GRADER_WORDS } from '#web/articles/grade-words.ts'
import { childrenOf, plainText, readTokens } from '#web/articles/markdown.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

const WORDS = {
  en: {
    reviewed: 'Reviewed',
    until: 'next review by',
    notes: 'Where this comes from',
    related: 'See also',
    none: 'No article was found.',
  },
  es: {
    reviewed: 'Revisado',
    until: 'próxima revisión antes del',
    notes: 'De dónde sale esto',
    related: 'Vea también',
    none: 'No se encontró ningún artículo.',
  },
}

export function renderArticleList(articles: readonly Article[], language: Language, io: Io): string {
  if (articles.length === 0) return WORDS[language].none
  return articles
    .map(({ slug, title, summary }) =>
      [io.paint('bold', slug), wrap(`${title}. ${summary}`, { columns: io.columns, first: '  ' })].join('\n'),
    )
    .join('\n')
}

/** An article as text: its words, then each claim with how sure it is and its sources. */
export function renderArticle(article: Article, io: Io): string {
  const { title, summary, reviewed, reviewBy, reviewer, claims, related, language } = article
  const words = WORDS[language]
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]))
  return [
    io.paint('bold', title),
    wrap(summary, { columns: io.columns }),
    wrap(`${words.reviewed} ${reviewed}, ${words.until} ${reviewBy}. ${reviewer}`, { columns: io.columns }),
    ...readTokens(article.body, article.slug).flatMap((token) => renderBlock(token, numbers, io)),
    '',
    io.paint('bold', words.notes),
    ...claims.map((claim, index) => renderNote(claim, index + 1, article, io)),
    '',
    wrap(`${words.related}: ${related.join(', ')}`, { columns: io.columns }),
  ].join('\n')
}

function renderNote(claim: Claim, number: number, { sources, language }: Article, io: Io): string {
  const sure = `${GRADE_WORDS[language][claim.grade].name}, ${GRADER_WORDS[language][claim.gradedBy]}`
  const cited = claim.citations.flatMap((id) => sources.find((source) => source.id === id) ?? [])
  const rest = '     '
  return [
    wrap(`${claim.text} (${sure})`, { columns: io.columns, first: `[${number}]`.padEnd(5), rest }),
    ...cited.flatMap(({ authors, title, publisher, year, url }) => [
      wrap(`${authors.replace(/\.$/, '')}. ${title}. ${publisher}, ${year}.`, { columns: io.columns, first: rest }),
      `${rest}${url}`,
    ]),
  ].join('\n')
}

function renderBlock(token: Token, numbers: ReadonlyMap<string, number>, io: Io): string[] {
  const say = (tokens: readonly Token[]) => plainText(tokens, (id) => `[${numbers.get(id) ?? '?'}]`)
  if (token.type === 'heading') return ['', io.paint('bold', say(childrenOf(token)))]
  if (token.type === 'paragraph') return ['', wrap(say(childrenOf(token)), { columns: io.columns })]
  if (token.type === 'list') {
    const markOf = (index: number) => (token.ordered ? `${index + 1}. ` : '- ')
    const renderItem = (item: Token, index: number) => wrap(say(childrenOf(item)), { columns: io.columns, first: markOf(index) })
    return ['', ...token.items.map(renderItem)]
  }
  if (token.type === 'table') {
    const sayRow = (cells: readonly { tokens: Token[] }[]) => cells.map((cell) => say(cell.tokens))
    return ['', ...renderTable(sayRow(token.header), token.rows.map(sayRow), io.columns)]
  }
  return childrenOf(token).flatMap((inner) => renderBlock(inner, numbers, io))
}

// A row is a point, a cell a line: columns of prose side by side do not fit into 80.
function renderTable(names: readonly string[], rows: readonly string[][], columns: number): string[] {
  return rows.flatMap((row) =>
    row.map((text, index) => wrap(`${names[index]}: ${text}`, { columns, first: index === 0 ? '- ' : '  ' })),
  )
}
