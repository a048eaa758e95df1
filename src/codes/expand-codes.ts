import { invariant } from '#domain/errors.ts'

export interface ListedCode {
  code: string
  /** Starred in the table: billed beside a base code, so never a patient of its own. */
  isAddOn: boolean
}

/** Reads a list such as "63030 63035* 22840–22848* G0480–G0483 0213T–0218T"; a star after a range is for all of it. */
export function expandCodes(list: string): ListedCode[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const isAddOn = word.endsWith('*')
      return expandRange(isAddOn ? word.slice(0, -1) : word).map((code) => ({ code, isAddOn }))
    })
}

// A code: five digits, or four with a letter at one end (CPT category III, HCPCS level II).
const CODE = /^([A-Z]?)(\d{4,5})([A-Z]?)$/

function expandRange(word: string): string[] {
  const [from = '', to = from] = word.split('–')
  const first = CODE.exec(from)
  const last = CODE.exec(to)
  invariant(first?.[2] && last?.[2] && from.length === 5 && to.length === 5, `${word} is not a code or a range of codes`)
  const [, prefix = '', digits = '', suffix = ''] = first
  invariant(last[1] === prefix && last[3] === suffix && from <= to, `${word} is not a range`)
  const count = Number(last[2]) - Number(digits) + 1
  return Array.from({ length: count }, (_, step) => prefix + String(Number(digits) + step).padStart(digits.length, '0') + suffix)
}
