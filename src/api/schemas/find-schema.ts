import { z } from '@hono/zod-openapi'
import { discipline, editionStamp, indicator, location, npi, quality, qualityFigures, share } from './common.ts'

const match = z
  .object({
    npi,
    name: z.string(),
    credentials: z.string().nullable(),
    disciplines: z.array(discipline),
    location,
    distanceKm: z.number().nullable(),
    fit: z.number().nullable().openapi({ description: 'Cautious fit (measures.md 4.4)' }),
    fitLow: z.number().nullable(),
    fitHigh: z.number().nullable(),
    tiedWith: z.array(npi),
    robustness: share
      .nullable()
      .openapi({ description: 'Share of plausible readings in the first five of the group, to the nearest 0.05' }),
    qualities: qualityFigures,
    reasons: z.array(
      z.object({
        quality: quality.nullable(),
        indicator: indicator.nullable(),
        direction: z.enum(['for', 'against']),
        text: z.string(),
      }),
    ),
    unknown: z.array(z.string()),
    counterfactual: z.object({ quality, steps: z.number().int(), text: z.string() }).nullable(),
  })
  .openapi('Match')

const matchGroup = z
  .object({
    discipline,
    place: z.enum(['first', 'also', 'other']),
    why: z.string(),
    total: z.number().int(),
    totalRanked: z.number().int(),
    results: z.array(match),
    unranked: z.array(match),
  })
  .openapi('MatchGroup')

export const findResult = z
  .object({
    edition: editionStamp,
    need: z.record(z.string(), z.unknown()).openapi({ description: 'The need as it was understood, defaults included' }),
    pathway: z.object({
      row: z.number().int(),
      notFirst: z.array(z.object({ discipline: discipline.nullable(), why: z.string(), source: z.string() })),
      notes: z.array(z.string()),
    }),
    total: z.number().int(),
    groups: z.array(matchGroup),
    shortList: z.array(npi),
  })
  .openapi('FindResult')
