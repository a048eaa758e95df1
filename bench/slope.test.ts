import { expect, test } from 'vitest'
import { makeFigure, measuredOf, medianOf } from './figure.ts'
import { parseOptions } from './options.ts'
import { listSlopes } from './slope.ts'

function figureOf(clinicians: number, value: number, peer = 'a') {
  const names = { subject: 'match', name: 'match p50', clinicians, unit: 'ms', peer } as const
  return makeFigure({ ...names, ours: measuredOf([value]), theirs: measuredOf([1]) })
}

function resultOf(figures: ReturnType<typeof figureOf>[]) {
  return { subject: 'match', clinicians: 0, date: '', commit: '', command: '', machine: '', figures }
}

test('a ratio is that of the medians, and the rounds give its spread', () => {
  const names = { subject: 'match', name: 'match', clinicians: 1, unit: 'ms', peer: 'a', ratioMax: 0.5 } as const
  const figure = makeFigure({ ...names, ours: measuredOf([1, 2, 9]), theirs: measuredOf([4, 4, 6]) })
  expect(figure).toMatchObject({ value: 2, peerValue: 4, ratio: 0.5, ratioLow: 0.25, ratioHigh: 1.5, holds: true })
  expect(medianOf([1, 3])).toBe(2)
})

test('what grows as the square root of the country has the exponent a half, whatever it was compared with', () => {
  const results = [1000, 10_000, 1_000_000].map((size) =>
    resultOf([figureOf(size, 3 * Math.sqrt(size)), figureOf(size, 3 * Math.sqrt(size), 'b')]),
  )
  const [slope, ...others] = listSlopes(results)
  expect(others).toEqual([])
  expect(slope!.exponent).toBeCloseTo(0.5, 9)
  expect(slope!.values.map(({ clinicians }) => clinicians)).toEqual([1000, 10_000, 1_000_000])
})

test('120,000 clinicians are the default, and what is not understood is refused', () => {
  expect(parseOptions([]).sizes).toEqual([120_000])
  expect(parseOptions(['--nation']).sizes).toEqual([1_200_000])
  expect(() => parseOptions(['--only', 'mach'])).toThrow('--only knows build, load, match')
  expect(() => parseOptions(['--clinicians', 'many'])).toThrow('--clinicians wants a whole number')
})
