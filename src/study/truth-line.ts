import { z } from 'zod'

const group = z.object({
  pacId: z.string(),
  communication: z.number(),
  sharedDecisions: z.number(),
  attested: z.array(z.string()),
})

const practice = z.object({
  spineShare: z.number().nullable(),
  returnShare: z.number(),
  visits: z.object({ newServices: z.number(), establishedServices: z.number() }),
  volume: z.object({ largestCell: z.number() }),
  conditionBreadth: z.number().nullable(),
  options: z.object({ largestShare: z.number().nullable() }),
  betweenVisitServices: z.number(),
  byGroup: z.partialRecord(z.string(), z.object({ largestCell: z.number() })),
})

/** A line of truth.ndjson as far as a study reads it; the generator knows nothing of this schema, and the study nothing of the generator. */
export const TRUTH_LINE = z.object({
  npi: z.string(),
  graduationYear: z.number(),
  taxonomies: z.array(z.string()),
  group: group.nullable(),
  referralRate: z.number().nullable(),
  attested: z.array(z.string()),
  places: z.object({ releases: z.number(), same: z.number() }),
  team: z.object({ withinReachShare: z.number().nullable(), tiedShare: z.number().nullable() }),
  practice: practice.nullable(),
})
export type TruthLine = z.infer<typeof TRUTH_LINE>
