import { z } from '@hono/zod-openapi'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'

export const npi = z
  .string()
  .regex(/^[12]\d{9}$/)
  .openapi({ description: 'National Provider Identifier', example: '2000000002' })
export const discipline = z.enum(DISCIPLINE_IDS)
export const quality = z.enum(QUALITY_IDS)
export const indicator = z.enum(INDICATOR_IDS)
export const share = z.number().min(0).max(1)

export const editionStamp = z
  .object({
    id: z.string(),
    sha256: z.string().nullable(),
    fictional: z.boolean().openapi({ description: 'True: no clinician in this edition is real' }),
    title: z.string(),
    codeVersion: z.string(),
  })
  .openapi('EditionStamp')

export const qualityFigure = z
  .object({
    score: z.number().nullable().openapi({ description: '0–100; null with why' }),
    low: z.number().nullable(),
    high: z.number().nullable(),
    strength: share.nullable(),
    percentile: share.nullable(),
    n: z.number().int().openapi({ description: 'Number of indicators known' }),
    why: z.string().optional(),
    caution: z.string().optional(),
  })
  .openapi('QualityFigure')

export const qualityFigures = z
  .object({
    knowledge: qualityFigure,
    specialization: qualityFigure,
    teamwork: qualityFigure,
    partnership: qualityFigure,
    continuity: qualityFigure,
  })
  .openapi('QualityFigures')

export const location = z.object({
  line1: z.string().nullable(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
})

export const problem = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), at: z.string().nullable(), remedy: z.string().nullable() }),
  })
  .openapi('Problem')
