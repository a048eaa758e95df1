import { z } from '@hono/zod-openapi'
import { editionStamp, indicator, npi, quality } from './common.ts'

const cause = z.object({
  indicator,
  title: z.string(),
  from: z.string(),
  to: z.string(),
  source: z.string().nullable(),
  release: z.string().nullable(),
  text: z.string(),
})

export const clinicianChanges = z
  .object({
    npi,
    name: z.string(),
    from: editionStamp,
    to: editionStamp,
    changes: z.array(
      z.object({
        what: z.enum([
          'listing',
          'name',
          'disciplines',
          'place',
          'phone',
          'group',
          'hospital',
          'telehealth',
          'medicare',
          'quality',
          'figure',
        ]),
        quality: quality.nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        text: z.string(),
        because: z.array(cause),
      }),
    ),
  })
  .openapi('ClinicianChanges')
