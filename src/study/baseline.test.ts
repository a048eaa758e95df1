import { describe, expect, test } from 'vitest'
import { findWorsened, toBaseline } from './baseline.ts'
import { type Figure, makeFigure, missingFigure, type StudyPart } from './figure.ts'

const part = (...figures: Figure[]): StudyPart[] => [
  { id: 'coverage', title: '', question: '', says: [], figures, details: [], plots: [] },
]
const coverage = (value: number) => makeFigure({ id: 'coverage.overall', title: '', unit: 'share' }, { value, n: 100 })
const error = (value: number) => makeFigure({ id: 'error.spine-share.small', title: '', unit: 'ratio' }, { value, n: 100 })

describe('a figure beside its baseline', () => {
  test('is held when it comes nearer to what it should be, from either side', () => {
    expect(findWorsened(part(coverage(0.79)), { 'coverage.overall': 0.86 })).toEqual([])
    expect(findWorsened(part(coverage(0.81)), { 'coverage.overall': 0.76 })).toEqual([])
  })

  test('is named with both values when it is worse by more than its tolerance', () => {
    expect(findWorsened(part(coverage(0.75)), { 'coverage.overall': 0.79 })).toEqual([
      { id: 'coverage.overall', before: 0.79, after: 0.75, tolerance: 0.02 },
    ])
    expect(findWorsened(part(error(0.9)), { 'error.spine-share.small': 0.8 })).toHaveLength(1)
    expect(findWorsened(part(error(0.7)), { 'error.spine-share.small': 0.8 })).toEqual([])
  })

  test('is named when it is gone', () => {
    const gone = missingFigure({ id: 'coverage.overall', title: '', unit: 'share' }, 'no truth')
    expect(findWorsened(part(gone), { 'coverage.overall': 0.8 })).toMatchObject([{ after: null }])
    expect(findWorsened([], { 'coverage.overall': 0.8 })).toMatchObject([{ after: null }])
  })

  test('enters a new baseline only where there is a better and a worse', () => {
    const described = makeFigure({ id: 'not-known.everyone', title: '', unit: 'share' }, { value: 0.5, n: 9 })
    expect(toBaseline(part(coverage(0.8123456789), described))).toEqual({ 'coverage.overall': 0.812346 })
  })
})
