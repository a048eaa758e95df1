import { describe, expect, test } from 'vitest'
import { countProse, easeSpanish, gradeEnglish } from './testing/reading-grade.ts'
import { countSpanishSyllables } from './testing/syllables-es.ts'

describe('the grade of an English text', () => {
  test('is Flesch–Kincaid: 0.39·(words/sentences) + 11.8·(syllables/words) − 15.59', () => {
    // By hand: 0.39·(100/5) = 7.8; 11.8·(150/100) = 17.7; 7.8 + 17.7 − 15.59 = 9.91.
    expect(gradeEnglish({ words: 100, sentences: 5, syllables: 150 })).toBeCloseTo(9.91, 10)
  })

  test('counts paragraphs and points, not headings, tables and marks', () => {
    const body =
      '## A long heading here?\n\nThe back is strong [^a]. It can move.\n\n- walk a bit\n\n| Age | Sum |\n| --- | --- |\n| 20 | 30 |\n'
    // The-back-is-strong, It-can-move, walk-a-bit: 4 + 3 + 3 words, one syllable each.
    expect(countProse({ body, language: 'en' })).toEqual({ words: 10, sentences: 3, syllables: 10 })
  })
})

describe('the ease of a Spanish text', () => {
  test('is Fernández Huerta as corrected: 206.84 − 60·(syllables/words) − 1.02·(words/sentences)', () => {
    // By hand: 60·2 = 120; 1.02·20 = 20.4; 206.84 − 120 − 20.4 = 66.44.
    expect(easeSpanish({ words: 100, sentences: 5, syllables: 200 })).toBeCloseTo(66.44, 10)
  })

  test.each([
    ['sol', 1],
    ['y', 1],
    ['muy', 1],
    ['pie', 1],
    ['casa', 2],
    ['leer', 2],
    ['país', 2],
    ['cuidar', 2],
    ['guerra', 2],
    ['quince', 2],
    ['pingüino', 3],
    ['ciudad', 2],
    ['disco', 2],
    ['nervio', 2],
    ['columna', 3],
    ['ciática', 3],
    ['prohibir', 2],
    ['ahora', 3],
    ['vehículo', 4],
    ['hueso', 2],
    ['cirugía', 4],
    ['inyección', 3],
    ['averigüéis', 4],
    ['oía', 3],
    ['médico', 3],
    ['medicamento', 5],
    ['fisioterapeuta', 6],
    ['estenosis', 4],
    ['ley', 1],
  ])('counts the syllables of %s: %i', (word, syllables) => {
    expect(countSpanishSyllables(word)).toBe(syllables)
  })
})
