import { describe, expect, test } from 'vitest'
import { INSTRUCTIONS } from '#clinical/screen/flag-instructions.ts'
import type { FlagItemId } from '#clinical/screen/flag-item.ts'
import { FLAG_ITEMS } from '#clinical/screen/flag-items.ts'
import { LEVEL_ACTIONS } from '#clinical/screen/flag-level.ts'
import { FLAG_ROWS } from '#clinical/screen/flag-rows.ts'
import { LANGUAGES, type Language } from '#domain/words.ts'
import { readArticles } from './read-articles.ts'
import { withoutMarks } from './testing/prose.ts'

const LEVELS = ['EMERGENCY', 'URGENT', 'SOON'] as const
type Level = (typeof LEVELS)[number]

/** The part of the article on a level: the first three parts are on the three levels, most severe first. */
function readSection(language: Language, level: Level): string {
  const article = readArticles().find((one) => one.slug === 'when-it-is-an-emergency' && one.language === language)
  const sections = withoutMarks(article?.body ?? '').split(/^## /m)
  return sections[LEVELS.indexOf(level) + 1] ?? ''
}

function isItem(fact: string): fact is FlagItemId {
  return Object.hasOwn(FLAG_ITEMS, fact)
}

/** The signs that lead to a level by themselves, without another sign beside them. */
function listSingleSigns(level: Level): FlagItemId[] {
  const rows = FLAG_ROWS.filter((row) => row.level === level)
  return rows.flatMap(({ when }) => when.flatMap((clause) => (clause.length === 1 ? (clause[0] ?? []).filter(isItem) : [])))
}

describe.each(LANGUAGES)('the article on emergencies, in %s', (language) => {
  test.each(LEVELS)('says for %s word for word what the check says', (level) => {
    expect(readSection(language, level)).toContain(LEVEL_ACTIONS[level][language])
  })

  test.each(LEVELS)('names under %s every sign that the check takes to that level, in its words', (level) => {
    const section = readSection(language, level)
    const signs = listSingleSigns(level).map((id) => FLAG_ITEMS[id].sign[language])
    expect(signs.length).toBeGreaterThan(4)
    expect(signs.filter((sign) => !section.includes(sign))).toEqual([])
  })

  test('says for thoughts of self-harm what the check says', () => {
    expect(readSection(language, 'EMERGENCY')).toContain(INSTRUCTIONS.selfHarm.action[language])
  })

  test('gives the first instruction within the first 100 words', () => {
    const article = readArticles().find((one) => one.slug === 'when-it-is-an-emergency' && one.language === language)
    const before = article?.body.split(LEVEL_ACTIONS.EMERGENCY[language])[0] ?? ''
    expect(before.split(/\s+/).length).toBeLessThan(100)
  })
})
