import { styleText } from 'node:util'
import { expect, test } from 'vitest'
import { fitTo, wrap } from './wrap.ts'

test('lines end before the column given, and later lines stand under the first word', () => {
  expect(wrap('one two three four', { columns: 12, first: ' • ' })).toBe(' • one two\n   three\n   four')
})

test('colours take no columns', () => {
  const painted = styleText('red', 'one', { validateStream: false })
  expect(wrap(`${painted} two three`, { columns: 8 })).toBe(`${painted} two\nthree`)
})

test('a text is padded or cut to exactly the width, by letters and not by bytes', () => {
  expect([fitTo('Łucja', 7), fitTo('Łucja', 4)]).toEqual(['Łucja  ', 'Łuc…'])
})
