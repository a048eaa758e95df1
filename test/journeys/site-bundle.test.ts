import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../laws/tree.ts'

const built = join(root, 'build/pages')

test('the server’s bundle holds pages alone: every other module is loaded by Node, once', () => {
  const bundled: string[] = JSON.parse(readFileSync(join(built, 'server/modules.json'), 'utf8'))
  expect(bundled.length).toBeGreaterThan(20)
  const strangers = bundled.filter((path) => path.startsWith('src/') && !path.startsWith('src/web/'))
  expect(strangers).toEqual([])
  expect(bundled.filter((path) => path.endsWith('.server.ts'))).toEqual([])
})

test('all scripts that a reader of one language can come to need, on every page, are at most 130 kB compressed', () => {
  const scripts = readdirSync(join(built, 'client/assets')).filter((name) => name.endsWith('.js.br') && !name.startsWith('es-'))
  const bytes = scripts.map((name) => statSync(join(built, 'client/assets', name)).size)
  expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(130_000)
})

test('no browser carries the parser of messages', () => {
  const scripts = readdirSync(join(built, 'client/assets')).filter((name) => name.endsWith('.js'))
  const texts = scripts.map((name) => readFileSync(join(built, 'client/assets', name), 'utf8'))
  expect(texts.some((text) => text.includes('EXPECT_ARGUMENT_CLOSING_BRACE'))).toBe(false)
})
