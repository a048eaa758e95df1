import { expect, inject, test } from 'vitest'
import { spinewise } from './spinewise.ts'

// What somebody types who has read nothing.
const { editionPath } = inject('demo')
const edition = ['--edition', editionPath, '--json']

test('a place may stand without its flag, and a city without quotes', async () => {
  const expected = await spinewise(['find', '--near', 'Providence RI', ...edition])
  expect(expected.code).toBe(0)
  expect(await spinewise(['find', 'Providence', 'RI', ...edition])).toEqual(expected)
  expect(await spinewise(['find', '--near', 'Providence', 'RI', ...edition])).toEqual(expected)
})

test('a command below another that does not exist names the help to read', async () => {
  const { code, note } = await spinewise(['export', 'clinician'])
  expect(note).toMatch(/Did you mean clinicians\?[\s\S]*What to do: see `spinewise export --help`/)
  expect(code).toBe(2)
})

test('a folder without a file of a known kind is input that cannot be read', async () => {
  const { code, note } = await spinewise(['data', 'verify', 'docs/how-to'])
  expect(note).toMatch(/spinewise data list/)
  expect(code).toBe(3)
})
