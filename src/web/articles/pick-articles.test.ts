import { describe, expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { STAGES } from './article.ts'
import { findArticle, listRelated, pickArticles } from './pick-articles.ts'
import { readArticles } from './read-articles.ts'

const articles = readArticles()
const pick = (moment: Omit<Parameters<typeof pickArticles>[1], 'language'>) =>
  pickArticles(articles, { language: 'en', ...moment }).map(({ slug }) => slug)

describe('the articles picked', () => {
  test('begin with the one on the quality asked about', () => {
    for (const quality of QUALITY_IDS) {
      expect(findArticle(articles, pick({ quality, condition: 'stenosis', stage: 'choosing' })[0] ?? '', 'en')?.quality).toBe(
        quality,
      )
    }
  })

  test.each([
    ['radiculopathy', 'disc-herniation-and-sciatica'],
    ['stenosis', 'spinal-stenosis'],
    ['nslbp', 'exercise-and-therapy'],
    ['compression-fx', 'spinal-fracture'],
    ['psps2', 'after-back-surgery'],
  ] as const)('for %s at a decision begin with %s', (condition, slug) => {
    expect(pick({ condition, stage: 'deciding' })[0]).toBe(slug)
  })

  test('at a check begin with the emergency', () => {
    expect(pick({ stage: 'warning-signs' })[0]).toBe('when-it-is-an-emergency')
  })

  test('are never on other conditions alone', () => {
    for (const condition of CONDITION_IDS) {
      for (const stage of STAGES) {
        const picked = pickArticles(articles, { language: 'es', condition, stage }, articles.length)
        expect(picked.filter(({ conditions }) => conditions.length > 0 && !conditions.includes(condition))).toEqual([])
      }
    }
  })

  test('are at most three, and some at every step of every condition', () => {
    for (const condition of CONDITION_IDS) {
      for (const stage of STAGES) {
        const { length } = pick({ condition, stage })
        expect(length, `${condition}, ${stage}`).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(3)
      }
    }
  })

  test('are none when nothing is asked', () => {
    expect(pick({})).toEqual([])
    expect(pick({ condition: 'not-sure' })).toEqual([])
  })
})

test('related articles are those named, in the same language', () => {
  const article = findArticle(articles, 'imaging', 'es')
  if (article === undefined) throw new Error('imaging is not there')
  const related = listRelated(articles, article)
  expect(related.map(({ slug }) => slug)).toEqual(article.related)
  expect(new Set(related.map(({ language }) => language))).toEqual(new Set(['es']))
})
