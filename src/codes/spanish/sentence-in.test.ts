import { expect, test } from 'vitest'
import { PROCEDURE_GROUPS } from '#codes/procedure-groups.ts'
import { WHYS } from '#domain/why.ts'
import { sentenceIn } from './sentence-in.ts'

test.each([
  ['why something is not known', Object.values(WHYS).map(({ text }) => text)],
  ['kinds of care', PROCEDURE_GROUPS.map(({ name }) => name)],
])('%s has Spanish words for each English sentence', (_, sentences) => {
  expect(sentences.length).toBeGreaterThan(20)
  expect(sentences.filter((english) => sentenceIn('es', english) === english)).toEqual([])
})
