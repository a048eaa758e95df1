import { describe, expect, test } from 'vitest'
import { spinewise } from './spinewise.ts'

async function learn(args: readonly string[]) {
  const { code, out } = await spinewise(['learn', ...args])
  expect(code).toBe(0)
  return out
}

describe('learn', () => {
  test('lists every article of a language, and each of them opens', async () => {
    const { articles } = JSON.parse(await learn(['--language', 'es', '--json']))
    expect(articles.length).toBeGreaterThanOrEqual(16)
    const article = JSON.parse(await learn([articles[0].slug, '--language', 'es', '--json']))
    expect(article).toMatchObject({ slug: articles[0].slug, language: 'es', title: articles[0].title })
    expect(article.html).toContain('<h2 id=')
  })

  test('finds by words without accents, and by condition and step', async () => {
    expect(await learn(['--search', 'ciatica', '--language', 'es'])).toMatch(/^disc-herniation-and-sciatica\n/)
    expect(await learn(['--condition', 'compression-fx', '--stage', 'deciding'])).toMatch(/^spinal-fracture\n/)
  })

  test('finds the one on a quality, and says when nothing is found', async () => {
    expect(await learn(['--quality', 'teamwork'])).toMatch(/^team-approach\n/)
    expect(await learn(['--search', 'zzzz'])).toBe('No article was found.\n')
  })

  test('shows an article with its notes', async () => {
    const out = await learn(['medicines'])
    expect(out).toMatch(/^Medicines for back pain\n/)
    expect(out).toContain('Where this comes from\n[1]')
  })

  test('names the nearest article for one that is not there', async () => {
    const { code, note } = await spinewise(['learn', 'sciatica'])
    expect(code).toBe(5)
    expect(note).toContain('Did you mean disc-herniation-and-sciatica?')
  })

  test('refuses a language that is not there', async () => {
    const { code, note } = await spinewise(['learn', '--language', 'fr'])
    expect(code).toBe(2)
    expect(note).toContain('en, es')
  })
})
