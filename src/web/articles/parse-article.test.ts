import { describe, expect, test } from 'vitest'
import { parseArticle } from './parse-article.ts'
import { plantArticle } from './testing/plant-article.ts'

describe('the HTML of an article', () => {
  test('numbers claims in the order in which they are made, and leads to each', () => {
    const claim = (id: string) => `\n  - { id: ${id}, text: ${id}., grade: low, gradedBy: us, citations: [trial-2020] }`
    const front = { claims: `${claim('late')}${claim('helps')}` }
    const { claims, html } = plantArticle({ front, text: 'Later [^late]. And again [^helps].' })
    expect(claims.map(({ id }) => id)).toEqual(['helps', 'late'])
    expect(html).toContain('helped 20 of 100 <sup class="note"><a href="#claim-helps">1</a></sup>.')
    expect(html).toContain('Later <sup class="note"><a href="#claim-late">2</a></sup>.')
    expect(html).toContain('And again <sup class="note"><a href="#claim-helps">1</a></sup>.')
  })

  test('gives each heading its anchor, without accents', () => {
    const { html, headings } = plantArticle({ language: 'es', text: '## ¿Cuándo, **dónde** y cómo?' })
    expect(headings[0]).toEqual({ id: 'cuando-donde-y-como', text: '¿Cuándo, dónde y cómo?' })
    expect(html).toContain('<h2 id="cuando-donde-y-como">¿Cuándo, <strong>dónde</strong> y cómo?</h2>')
  })

  test('makes a box of a quotation', () => {
    expect(plantArticle().html).toContain('<div class="ask" role="note">\n<p><strong>Ask your clinician</strong></p>')
  })

  test('escapes what looks like HTML in words', () => {
    expect(plantArticle({ text: 'Pain < 3 & "rest" > 2 [^helps].' }).html).toContain('Pain &lt; 3 &amp; &quot;rest&quot; &gt; 2')
  })

  test.each([
    ['<script>alert(1)</script>', 'article-markdown'],
    ['A <b onclick="x()">bold</b> word.', 'article-markdown'],
    ['![picture](https://example.org/a.png)', 'article-markdown'],
    ['```\ncode\n```', 'article-markdown'],
    ['[a](javascript:alert(1))', 'article-link'],
    ['[a](https://example.org)', 'article-link'],
    ['[a](//example.org)', 'article-link'],
    ['<https://example.org>', 'article-link'],
  ])('is refused for %s', (text, code) => {
    expect(() => plantArticle({ text })).toThrow(expect.objectContaining({ code }))
  })

  test('is refused without front matter', () => {
    expect(() => parseArticle({ slug: 'a', language: 'en', text: 'Text.' }, [])).toThrow(/begins with its front matter/)
  })
})
