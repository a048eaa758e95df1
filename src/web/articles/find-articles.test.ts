import { describe, expect, test } from 'vitest'
import { findArticles, indexArticles } from './find-articles.ts'
import { readArticles } from './read-articles.ts'
import { plantArticle } from './testing/plant-article.ts'

const index = indexArticles(readArticles())
const first = (query: string, language: 'en' | 'es') => findArticles(index, query, language)[0]?.slug

describe('a search', () => {
  test.each([
    ['en', 'sciatica', 'disc-herniation-and-sciatica'],
    ['en', 'slipped disk', 'disc-herniation-and-sciatica'],
    ['en', 'narrow canal', 'spinal-stenosis'],
    ['en', 'MRI', 'imaging'],
    ['en', 'opioids', 'medicines'],
    ['en', 'cement', 'spinal-fracture'],
    ['en', 'acupuncture', 'exercise-and-therapy'],
    ['en', 'who leads my care', 'staying-in-good-care'],
    ['es', 'ciatica', 'disc-herniation-and-sciatica'],
    ['es', 'CIÁTICA', 'disc-herniation-and-sciatica'],
    ['es', 'resonancia', 'imaging'],
    ['es', 'pastillas', 'medicines'],
    ['es', 'emergencia', 'when-it-is-an-emergency'],
  ] as const)('in %s for "%s" finds %s first', (language, query, slug) => {
    expect(first(query, language)).toBe(slug)
  })

  test('understands words of the other language, and answers in the one asked for', () => {
    const [found] = findArticles(index, 'osteoporosis fractura', 'en')
    expect(found).toMatchObject({ slug: 'spinal-fracture', language: 'en' })
  })

  test('finds nothing for no words, and for words that no article holds', () => {
    expect(findArticles(index, '  ¿? ', 'en')).toEqual([])
    expect(findArticles(index, 'zzzz', 'en')).toEqual([])
  })

  test('puts an article that holds all words before one that holds half', () => {
    const one = plantArticle({ slug: 'one', text: 'Violet.' })
    const both = plantArticle({ slug: 'two', text: 'Violet indigo.' })
    expect(findArticles(indexArticles([one, both]), 'violet indigo', 'en').map(({ slug }) => slug)).toEqual(['two', 'one'])
  })

  test('leaves out an article that holds fewer than half of the words', () => {
    expect(findArticles(indexArticles([plantArticle({ text: 'Violet.' })]), 'violet indigo amber', 'en')).toEqual([])
  })
})
