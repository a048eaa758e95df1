import { UserError } from '#domain/errors.ts'

/** A whole number from 1, or from `min`, that a flag gives, or an error that names the flag. */
export function readWhole(flag: string, text: string, max: number, min = 1): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max) return number
  throw new UserError('count', `${flag} is ${JSON.stringify(text)}`, {
    at: flag,
    remedy: `Give a whole number from ${min} to ${max}.`,
    kind: 'usage',
  })
}
