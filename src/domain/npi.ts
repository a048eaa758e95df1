import { UserError } from './errors.ts'

/** A National Provider Identifier: ten digits, check digit by Luhn over 80840 + NPI. Made only by `parseNpi`. */
export type Npi = string & { readonly __brand: 'Npi' }

// The Luhn sum of the prefix 80840, constant for every US NPI (CMS, NPI check digit calculation).
const PREFIX_LUHN_SUM = 24

export function isNpi(text: string): text is Npi {
  return /^[12]\d{9}$/.test(text) && (PREFIX_LUHN_SUM + luhnSum(text)) % 10 === 0
}

export function parseNpi(text: string): Npi {
  const trimmed = text.trim()
  if (isNpi(trimmed)) return trimmed
  throw new UserError('npi', `${JSON.stringify(text)} is not an NPI: ten digits that begin with 1 or 2, the last a check digit`, {
    remedy: 'Copy the NPI from npiregistry.cms.hhs.gov or search by name with `spinewise find --name`.',
    kind: 'usage',
  })
}

/** The NPI whose first nine digits are given; used by generators of fictional clinicians. */
export function completeNpi(nineDigits: string): Npi {
  for (const digit of '0123456789') {
    const candidate = nineDigits + digit
    if (isNpi(candidate)) return candidate
  }
  throw new Error(`no check digit completes ${nineDigits}`)
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}
