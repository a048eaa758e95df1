import { z } from 'zod'
import { parseInput } from '#clinical/inputs.ts'
import { openLink, signLink } from '#services/signed-link.ts'

const said = { key: z.string(), purpose: z.string().min(1) }
const signInput = z.strictObject({ ...said, id: z.string().min(1), expires: z.iso.datetime() })
const openInput = z.strictObject({ ...said, token: z.string(), now: z.iso.datetime() })

/** `spinewise clinical link`: signs a link, or opens the one that is given. */
export function answerLink(input: unknown): { token: string } | { id: string } {
  if (typeof input === 'object' && input !== null && 'token' in input) {
    const { key, token, ...asked } = parseInput(openInput, input)
    return { id: openLink(token, asked, key) }
  }
  const { key, ...link } = parseInput(signInput, input)
  return { token: signLink(link, key) }
}
