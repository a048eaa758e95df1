import { z } from '@hono/zod-openapi'
import { discipline, editionStamp, indicator, location, npi, quality, qualityFigures, share } from './common.ts'

const figure = z.number().nullable()

const evidenceRow = z
  .object({
    quality,
    indicator,
    title: z.string(),
    known: z.boolean(),
    applies: z.boolean(),
    why: z.string().nullable(),
    whyCode: z.string().nullable(),
    value: figure,
    unit: z.string(),
    n: figure,
    utility: figure,
    remark: z.string().nullable(),
    posterior: figure.openapi({ description: 'Posterior mean on the scale named by `scale`' }),
    low: figure,
    high: figure,
    scale: z.enum(['value', 'utility']),
    bounds: z.object({ low: z.number(), high: z.number() }).nullable(),
    boundsWhy: z.string().nullable(),
    entering: z.object({ mean: z.number(), variance: z.number(), lambda: z.number(), weight: z.number() }).nullable(),
    source: z.string().nullable(),
    release: z.string().nullable(),
    period: z.string().nullable(),
    rows: z
      .object({
        file: z.string(),
        sha256: z.string(),
        rowKey: z.string(),
        first: z.number(),
        last: z.number(),
        count: z.number(),
      })
      .nullable(),
    formulaVersion: z.number(),
  })
  .openapi('EvidenceRow')

const place = location.extend({
  line2: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string(),
  statedOn: z.string(),
  stale: z.string().nullable(),
  precision: z.enum(['by ZIP code', 'unknown']),
})

const described = z.object({
  style: z.object({
    mostly: z.string().nullable(),
    shares: z.array(
      z.object({
        style: z.string(),
        value: figure,
        low: figure,
        high: figure,
        n: z.number(),
        percentile: share.nullable(),
        peers: z
          .object({
            count: z.number(),
            p10: z.number(),
            p25: z.number(),
            p50: z.number(),
            p75: z.number(),
            p90: z.number(),
          })
          .nullable()
          .openapi({ description: 'Where others of the main discipline stand: 10, 25, 50, 75 and 90 of 100 are at most here' }),
        why: z.string().nullable(),
      }),
    ),
  }),
  payments: z
    .object({
      total: z.number().openapi({ description: 'US dollars; interests held are no payments' }),
      ownershipValue: z.number().openapi({ description: 'US dollars' }),
      years: z.array(z.number()),
      byNature: z.array(z.object({ nature: z.string(), amount: z.number() })),
      byCompany: z.array(z.object({ company: z.string(), amount: z.number() })),
    })
    .nullable(),
  prescribing: z.object({ period: z.string(), claims: figure, opioidClaims: figure, opioidShare: figure }).nullable(),
})

export const clinician = z
  .object({
    edition: editionStamp,
    npi,
    name: z.string(),
    credentials: z.string().nullable(),
    gender: z.enum(['F', 'M']).nullable(),
    disciplines: z.array(discipline),
    listed: z.boolean(),
    notListedWhy: z.string().nullable(),
    enumeratedOn: z.string().nullable(),
    graduationYear: figure,
    school: z.string().nullable(),
    taxonomies: z.array(z.object({ code: z.string(), name: z.string(), weight: z.number(), primary: z.boolean() })),
    locations: z.array(place),
    groups: z.array(z.object({ id: z.string(), name: z.string(), members: figure })),
    hospitals: z.array(
      z.object({ ccn: z.string(), name: z.string(), city: z.string().nullable(), state: z.string().nullable() }),
    ),
    qualities: qualityFigures,
    evidence: z.array(evidenceRow),
    practice: z.array(
      z.object({
        group: z.string(),
        patientsLow: z.number(),
        patientsHigh: z.number(),
        patientsBound: figure,
        services: z.number(),
        conditions: z.array(z.string()),
      }),
    ),
    visits: z.object({ newServices: figure, establishedServices: figure }),
    spine: z.object({ patients: figure, allPatients: figure, share: share.nullable() }),
    telehealth: z.boolean().nullable(),
    acceptsMedicare: z.boolean().nullable(),
    optedOut: z.object({ from: z.string(), until: z.string().nullable() }).nullable(),
  })
  .extend(described.shape)
  .openapi('Clinician')

export const compareResult = z
  .object({
    edition: editionStamp,
    clinicians: z.array(clinician),
    differences: z.array(z.object({ quality, ahead: z.array(npi), text: z.string() })),
  })
  .openapi('CompareResult')

export const teamResult = z
  .object({
    edition: editionStamp,
    npi,
    roles: z.array(
      z.object({
        role: z.string(),
        weight: z.number(),
        covered: z.boolean(),
        clinicians: z.array(
          z.object({
            npi,
            name: z.string(),
            discipline,
            via: z.array(z.enum(['group', 'address', 'hospital', 'shared-patients'])),
            distanceKm: figure,
          }),
        ),
      }),
    ),
  })
  .openapi('TeamResult')
