import { expect, test } from 'vitest'
import { FLAG_ITEM_IDS } from './flag-item.ts'
import { FLAG_ITEMS } from './flag-items.ts'
import { FLAG_ROWS } from './flag-rows.ts'

test('every sign is asked in both languages, with its reason and source', () => {
  expect(Object.keys(FLAG_ITEMS).sort()).toEqual([...FLAG_ITEM_IDS].sort())
  for (const [id, { question, sign, why, source }] of Object.entries(FLAG_ITEMS)) {
    expect(question.en, id).toMatch(/\?/)
    expect(question.es, id).toMatch(/¿.*\?/)
    for (const words of [sign, why]) expect(words.en !== words.es && words.en && words.es, id).toBeTruthy()
    expect(source, id).toMatch(/\S/)
  }
})

test('no message says what somebody has', () => {
  const told = FLAG_ROWS.flatMap(({ instruction: { action, why, next } }) => [action, why, ...next])
  for (const { en, es } of told) {
    expect(en).not.toMatch(/\byou have (a|an|the)?\s*(cancer|infection|fracture|aneurysm|syndrome)/i)
    expect(es).not.toMatch(/\busted tiene\b/i)
  }
})

test('every emergency message names 911, and every sign of the table leads somewhere', () => {
  for (const { level, instruction } of FLAG_ROWS) if (level === 'EMERGENCY') expect(instruction.action.en).toMatch(/911/)
  const led = new Set<string>(FLAG_ROWS.flatMap(({ when }) => when.flat(2)))
  // Pregnancy changes who is seen first and no level.
  expect(FLAG_ITEM_IDS.filter((id) => !led.has(id))).toEqual(['P1a'])
})
