import { expect, test } from 'vitest'
import { type FunctionSize, measureFunctions } from './function-sizes.ts'
import { listFiles, readText } from './tree.ts'

const sources = listFiles(['src', 'fixtures'], ['.ts', '.tsx']).filter((path) => !/\.test\.tsx?$/.test(path))
const functions = sources.flatMap((path) =>
  measureFunctions(readText(path), path.endsWith('.tsx')).map((size) => ({ ...size, path })),
)

test('no file is over 300 lines', () => {
  const long = listFiles(['src', 'fixtures', 'test', 'bench', 'bin'], ['.ts', '.tsx', '.css', '.mjs', '.sql'])
    .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('half of the files have at most 80 lines', () => {
  expect(
    quantile(
      sources.map((path) => readText(path).split('\n').length - 1),
      0.5,
    ),
  ).toBeLessThanOrEqual(80)
})

test('no function is over 60 lines, nine in ten have at most 35 and half at most 12', () => {
  expect(functions.filter(({ lines }) => lines > 60).map(nameOf)).toEqual([])
  expect(
    quantile(
      functions.map(({ lines }) => lines),
      0.9,
    ),
  ).toBeLessThanOrEqual(35)
  expect(
    quantile(
      functions.map(({ lines }) => lines),
      0.5,
    ),
  ).toBeLessThanOrEqual(12)
})

test('no function takes more than four parameters', () => {
  expect(functions.filter(({ parameters }) => parameters > 4).map(nameOf)).toEqual([])
})

test('a planted long function is found', () => {
  const planted = `function planted(a, b, c, d, e) {\n${'  a()\n'.repeat(70)}}\n`
  expect(measureFunctions(planted)).toEqual([{ name: 'planted', lines: 72, parameters: 5 }])
})

function nameOf({ path, name, lines, parameters }: FunctionSize & { path: string }): string {
  return `${path}: ${name}, ${lines} lines, ${parameters} parameters`
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
}
