import { expect, test } from 'vitest'
import { readableCredentials, readableName } from './readable-name.ts'
import { splitWholeName } from './whole-name.ts'

test.each([
  ['DR. JANE Q DOE M.D.', 'Jane Q. Doe', 'MD'],
  ['JANE DOE', 'Jane Doe', null],
  ['MR. JOHN EXAMPLE JR. PSY.D.', 'John Example Jr.', 'PsyD'],
  ['ANN EXAMPLE OTR, LMT', 'Ann Example', 'OTR, LMT'],
  ['ANN MAY EXAMPLE M.S., LMHC, Q-S', 'Ann May Example', 'MS, LMHC, Q-S'],
  ['EVE EXAMPLE P.A.-C', 'Eve Example', 'PA-C'],
  ['EVE EXAMPLE LCSW-P, MHA', 'Eve Example', 'LCSW-P, MHA'],
  ['ANN SMITH-JONES', 'Ann Smith-Jones', null],
  ['EVE EXAMPLE III', 'Eve Example III', null],
  ['EXAMPLE', 'Example', null],
])('The whole name %j is shown as %j with the credentials %j', (text, name, credentials) => {
  const split = splitWholeName(text)
  expect(readableName(split)).toBe(name)
  expect(readableCredentials(split.credentials)).toBe(credentials)
})
