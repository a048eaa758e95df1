import { Marked, type Token, type Tokens } from 'marked'
import { UserError } from '#domain/errors.ts'
import { foldWords } from './fold-words.ts'

/** A mark `[^claim-id]` in the text, where a claim is made. */
export interface ClaimToken extends Tokens.Generic {
  type: 'claim'
  claim: string
}

const CLAIM_MARK = /^\[\^([a-z0-9-]+)\]/

// What an article may hold. HTML and pictures are refused, so that no article can bring a script or ask another host.
const ALLOWED = new Set(
  'blockquote br claim em heading link list list_item paragraph space strong table text codespan escape checkbox'.split(' '),
)
// One slash: two would lead to another host.
const ADDRESS = /^(\/(?!\/)|tel:\d+$)/

/** The tokens of an article's text. What may not stand there is an error that names it. */
export function readTokens(body: string, at: string): Token[] {
  const tokens = createMarked().lexer(body)
  createMarked().walkTokens(tokens, (token) => refuse(token, at))
  return tokens
}

/** HTML of the tokens: claims as numbered notes that lead to `#claim-ID`, headings with anchors, a quotation as a box. */
export function renderHtml(tokens: Token[], numbers: ReadonlyMap<string, number>): string {
  const marked = createMarked()
  marked.use({
    extensions: [{ name: 'claim', renderer: (token) => renderNote(String(token.claim), numbers) }],
    renderer: {
      heading({ tokens: inner, depth }) {
        return `<h${depth} id="${anchorOf(plainText(inner))}">${this.parser.parseInline(inner)}</h${depth}>\n`
      },
      blockquote({ tokens: inner }) {
        return `<div class="ask" role="note">\n${this.parser.parse(inner)}</div>\n`
      },
    },
  })
  return marked.parser(tokens)
}

/** The anchor of a heading: its words without accents and marks, joined by hyphens. */
export function anchorOf(text: string): string {
  return foldWords(text).join('-')
}

/** The words of tokens without their marks; what `claim` makes of a claim stands in its place. */
export function plainText(tokens: readonly Token[], claim: (id: string) => string = () => ''): string {
  return tokens.map((token) => plainOf(token, claim)).join('')
}

function plainOf(token: Token, claim: (id: string) => string): string {
  if (isClaimToken(token)) return claim(token.claim)
  const inner = childrenOf(token)
  if (inner.length > 0) return plainText(inner, claim)
  return 'text' in token ? String(token.text) : ' '
}

export function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token ? (token.tokens ?? []) : []
}

export function isClaimToken(token: Token): token is ClaimToken {
  return token.type === 'claim'
}

function createMarked(): Marked {
  return new Marked({
    extensions: [
      {
        name: 'claim',
        level: 'inline',
        start: (text) => text.indexOf('[^'),
        tokenizer(text) {
          const mark = CLAIM_MARK.exec(text)
          return mark ? { type: 'claim', raw: mark[0], claim: mark[1] } : undefined
        },
      },
    ],
  })
}

function renderNote(claim: string, numbers: ReadonlyMap<string, number>): string {
  return `<sup class="note"><a href="#claim-${claim}">${numbers.get(claim) ?? '?'}</a></sup>`
}

function refuse(token: Token, at: string): void {
  if (!ALLOWED.has(token.type)) {
    throw new UserError('article-markdown', `An article may not hold "${token.type}": ${token.raw.trim().slice(0, 60)}`, {
      at,
      remedy: 'Write plain Markdown: headings, paragraphs, lists, tables, links and quotations.',
    })
  }
  if (token.type === 'link' && !ADDRESS.test(token.href)) {
    throw new UserError(
      'article-link',
      `An article may link to our own pages or a telephone number alone, not to ${token.href}`,
      {
        at,
        remedy: 'Cite what is elsewhere as a source of a claim.',
      },
    )
  }
}
