import type { Token } from 'marked'
import { parse } from 'yaml'
import { z } from 'zod'
import { UserError } from '#domain/errors.ts'
import type { Language } from '#domain/words.ts'
import { type Article, type Claim, frontMatter, type Heading, type Source, source } from './article.ts'
import { anchorOf, childrenOf, isClaimToken, plainText, readTokens, renderHtml } from './markdown.ts'

interface ArticleFile {
  slug: string
  language: Language
  text: string
}

/** An article from the text of its file. What is wrong is an error that names the file and the field. */
export function parseArticle({ slug, language, text }: ArticleFile, sources: readonly Source[]): Article {
  const at = `${language}/${slug}.md`
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (yaml === undefined || body === undefined) {
    throw new UserError('article-front-matter', 'An article begins with its front matter between two lines of ---', { at })
  }
  const front = check(frontMatter, readYaml(yaml, at), at)
  const tokens = readTokens(body, at)
  const claims = orderClaims(front.claims, listMarks(tokens))
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]))
  return {
    ...front,
    slug,
    language,
    claims,
    sources: findCited(claims, sources, at),
    body: body.trim(),
    html: renderHtml(tokens, numbers),
    headings: listHeadings(tokens),
    wordCount: countWords(body),
  }
}

/** The list of everything that articles cite. */
export function parseSources(text: string): Source[] {
  const at = 'sources.yaml'
  return check(z.array(source), readYaml(text, at), at)
}

/** The ids of the claims marked in the text, each once, in the order in which they are first made. */
export function listMarks(tokens: readonly Token[]): string[] {
  return [...new Set(tokens.flatMap(marksOf))]
}

function marksOf(token: Token): string[] {
  if (isClaimToken(token)) return [token.claim]
  if (token.type === 'list') return token.items.flatMap(marksOf)
  if (token.type === 'table') return [...token.header, ...token.rows.flat()].flatMap((cell) => cell.tokens.flatMap(marksOf))
  return childrenOf(token).flatMap(marksOf)
}

// Claims that the text never makes come last; a test finds them.
function orderClaims(claims: readonly Claim[], marks: readonly string[]): Claim[] {
  const made = marks.flatMap((mark) => claims.find(({ id }) => id === mark) ?? [])
  return [...made, ...claims.filter(({ id }) => !marks.includes(id))]
}

function findCited(claims: readonly Claim[], sources: readonly Source[], at: string): Source[] {
  const cited = new Set(claims.flatMap(({ citations }) => citations))
  return [...cited].map((id) => {
    const found = sources.find((candidate) => candidate.id === id)
    if (found) return found
    throw new UserError('article-source', `The source ${id} is cited and not listed`, { at, remedy: 'Add it to sources.yaml.' })
  })
}

function listHeadings(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap((token) => {
    const text = token.type === 'heading' ? plainText(childrenOf(token)) : ''
    return text === '' ? [] : { id: anchorOf(text), text }
  })
}

function countWords(body: string): number {
  return body.replace(/\[\^[a-z0-9-]+\]/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}

function readYaml(text: string, at: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new UserError('article-yaml', `The front matter is not YAML: ${error instanceof Error ? error.message : error}`, { at })
  }
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, at: string): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const found = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  throw new UserError('article-front-matter', `The front matter is not understood. ${found.join('; ')}`, { at })
}
