import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson.ts'

test.each([
  [9, 15, 0.3575, 0.8018],
  [0, 11, 0, 0.2588],
  [30, 100, 0.2189, 0.3958],
])("vector 3 of F4: Wilson's 95 %% interval of %d of %d", (x, n, low, high) => {
  expect(wilsonInterval(x, n).low).toBeCloseTo(low, 4)
  expect(wilsonInterval(x, n).high).toBeCloseTo(high, 4)
})
