import { z } from 'zod'
import { parseInput } from '../inputs.ts'
import { mayDo } from './referral-permissions.ts'

const permissionInput = z.strictObject({ role: z.string(), action: z.string() })

/** `spinewise clinical permission`: whether a role may do something with a referral. */
export function answerPermission(input: unknown): { may: boolean } {
  const { role, action } = parseInput(permissionInput, input)
  return { may: mayDo(role, action) }
}
