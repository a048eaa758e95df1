import * as z from 'zod'
import { addressOf, type Found } from '../recipe.ts'
import type { Source } from '../source.ts'
import { notUnderstood } from './not-understood.ts'
import type { Finding } from './offer.ts'

const Distribution = z.object({
  downloadURL: z.string().nullish(),
  // With reference ids the same stands one level deeper.
  data: z.object({ downloadURL: z.string().nullish() }).nullish(),
})
const Dataset = z.object({
  identifier: z.string(),
  title: z.string(),
  modified: z.string().nullish(),
  distribution: z.array(Distribution).nullish(),
})
const Answer = z.union([z.array(Dataset), Dataset.transform((dataset) => [dataset])])

/** The datasets of a DKAN catalog (provider-data, Open Payments): each is one file, whose rows its datastore answers too. */
export function readMetastore(json: unknown, found: Extract<Found, { in: 'metastore' }>, source: Source): Finding[] {
  const answer = Answer.safeParse(json)
  if (!answer.success) throw notUnderstood(addressOf(found), answer.error)
  const wanted = found.title === undefined ? undefined : new RegExp(found.title, 'i')
  return answer.data.flatMap(({ identifier, title, modified, distribution }) => {
    const [first] = distribution ?? []
    const url = first?.downloadURL ?? first?.data?.downloadURL
    const release = source.dated === 'period' ? /\b(?:19|20)\d{2}\b/.exec(title)?.[0] : modified?.slice(0, 10)
    if (!url || release === undefined || wanted?.test(title) === false) return []
    const rows = { kind: 'datastore' as const, url: `${found.api}/datastore/query/${identifier}/0` }
    return [{ release, url, modified: modified ?? null, rows }]
  })
}
