import { UserError } from '#domain/errors.ts'

/** A whole number from 1 that a flag gives, or an error that names the flag. */
export function readWhole(flag: string, text: string, max: number): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= max) return number
  throw new UserError('count', `${flag} is ${JSON.stringify(text)}`, {
    at: flag,
    remedy: `Give a whole number from 1 to ${max}.`,
    kind: 'usage',
  })
}
