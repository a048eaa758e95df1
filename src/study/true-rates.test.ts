import { expect, test } from 'vitest'
import { listTrueRates } from './true-rates.ts'
import type { TruthLine } from './truth-line.ts'

const LINE: TruthLine = {
  npi: '2000000002',
  graduationYear: 2010,
  taxonomies: ['2081P2900X'],
  group: { pacId: '0041000000', communication: 93.5, sharedDecisions: 61, attested: ['IA_BE_6', 'IA_PSPA_16'] },
  referralRate: 0.8,
  attested: [],
  places: { releases: 3, same: 2 },
  team: { withinReachShare: 0.4, tiedShare: null },
  practice: {
    spineShare: 0.6,
    returnShare: 0.7,
    visits: { newServices: 40, establishedServices: 120 },
    volume: { largestCell: 25.5 },
    conditionBreadth: 2.5,
    options: { largestShare: 0.8 },
    betweenVisitServices: 0.4,
    byGroup: { 'em.est': { largestCell: 48 } },
  },
}

test('true rates stand on the scale of each indicator', () => {
  expect(listTrueRates(LINE, 2026)).toMatchObject({
    'spine-volume': 25.5,
    'condition-breadth': 2.5,
    'years-in-practice': 16,
    'spine-share': 0.6,
    'returning-visits': 0.75,
    'visits-per-patient': 2.5,
    'between-visit-care': 1,
    'option-breadth': 0.8,
    'roles-within-reach': 0.4,
    'shared-patients': 0,
    'care-coordination': 0.8,
    communication: 93.5,
    'shared-decisions': 61,
    // The clinician attested nothing, so the group's statement counts: one of the three partnership activities.
    'attested-practices': 1,
    'stable-practice': 2 / 3,
  })
})

test('who never bills Medicare has no true rate of what only its files could show', () => {
  const rates = listTrueRates({ ...LINE, practice: null }, 2026)
  for (const id of ['spine-volume', 'spine-share', 'returning-visits'] as const) expect(rates[id]).toBeUndefined()
  expect(rates.training).toBeGreaterThan(0.5)
})
