import { careCoordination } from '#measures/indicators/care-coordination.ts'
import { returningVisits } from '#measures/indicators/returning-visits.ts'
import { spineShare } from '#measures/indicators/spine-share.ts'
import type { Campaign, Outcome } from './report/report.ts'
import { compareErrors } from './simulation/compare-errors.ts'
import { simulateReferrals } from './simulation/simulate-referrals.ts'
import { simulateState } from './simulation/simulate-state.ts'

const STATES = 100
// Enough for 200 clinicians with 11 to 49 patients in each share; one clinician in eight reports referrals, most of them over 50.
const CLINICIANS = 9_000
const REPORTING_CLINICIANS = 40_000
const SMALL_MIN = 200
// measures.md 6.4.
const BETTER_MIN = 95
const LARGE_WORSE_MAX = 1.02

const INDICATORS = ['spine-share', 'returning-visits', 'care-coordination'] as const
type ShareId = (typeof INDICATORS)[number]

export interface StateErrors {
  seed: number
  errors: Record<ShareId, ReturnType<typeof compareErrors>>
}

/** Errors of each share in one fictional state. */
export function measureState(seed: number, { clinicians, reporting }: { clinicians: number; reporting: number }): StateErrors {
  const state = simulateState(seed, clinicians)
  return {
    seed,
    errors: {
      'spine-share': compareErrors(spineShare.definition, state['spine-share']),
      'returning-visits': compareErrors(returningVisits.definition, state['returning-visits']),
      'care-coordination': compareErrors(careCoordination.definition, simulateReferrals(seed, reporting)),
    },
  }
}

export const campaign: Campaign = {
  title: 'Error of shares in 100 fictional states',
  covers: [
    'src/measures',
    'src/codes',
    'fixtures/world',
    'fixtures/files/reporting.ts',
    'campaigns/states.ts',
    'campaigns/simulation',
  ],
  seed: 1,
  run: async (onProgress) => {
    const states: StateErrors[] = []
    for (let seed = 1; seed <= STATES; seed += 1) {
      states.push(measureState(seed, { clinicians: CLINICIANS, reporting: REPORTING_CLINICIANS }))
      onProgress(`state ${seed} of ${STATES}`)
      await new Promise((resume) => setImmediate(resume))
    }
    return judge(states)
  },
}

interface Verdict {
  indicator: ShareId
  states: number
  better: number
  largeNotWorse: number
  median: number
  worst: number
  medianLarge: number
  worstLarge: number
  holds: boolean
}

function judge(states: readonly StateErrors[]): Outcome {
  const verdicts = INDICATORS.map((indicator) => judgeIndicator(indicator, states))
  return { holds: verdicts.every(({ holds }) => holds), numbers: { verdicts, states }, text: describe(verdicts) }
}

function judgeIndicator(indicator: ShareId, states: readonly StateErrors[]): Verdict {
  const own = states.map(({ errors }) => errors[indicator])
  const enough = own.filter(({ small }) => small.clinicians >= SMALL_MIN)
  const small = enough.map(({ small: { ratio } }) => ratio).sort((a, b) => a - b)
  const large = own.map(({ large: { ratio } }) => ratio).sort((a, b) => a - b)
  const better = small.filter((ratio) => ratio < 1).length
  const largeNotWorse = large.filter((ratio) => ratio <= LARGE_WORSE_MAX).length
  return {
    indicator,
    states: enough.length,
    better,
    largeNotWorse,
    median: small[small.length >> 1] ?? Number.NaN,
    worst: small.at(-1) ?? Number.NaN,
    medianLarge: large[large.length >> 1] ?? Number.NaN,
    worstLarge: large.at(-1) ?? Number.NaN,
    holds: enough.length === STATES && better >= BETTER_MIN && largeNotWorse === large.length,
  }
}

function describe(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(
    ({ indicator, states, better, largeNotWorse, median, worst, medianLarge, worstLarge, holds }) =>
      `| \`${indicator}\` | ${better} of ${states} | ${median.toFixed(3)} | ${worst.toFixed(3)} | ${largeNotWorse} of ${STATES} | ${medianLarge.toFixed(3)} | ${worstLarge.toFixed(3)} | ${holds ? 'holds' : 'does not hold'} |`,
  )
  return `Mean squared error of the posterior mean ÷ that of the raw share, against the generator’s truth. measures.md 6.4 asks: with 11 to 49
patients below 1 in at least ${BETTER_MIN} of ${STATES} states that have ${SMALL_MIN} such clinicians; with 50 and more never above ${LARGE_WORSE_MAX}.

| share | below 1, 11–49 | median | largest | at most ${LARGE_WORSE_MAX}, 50+ | median | largest | |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Each state has ${CLINICIANS.toLocaleString('en-US')} clinicians (${REPORTING_CLINICIANS.toLocaleString('en-US')} for referrals, which one in eight reports). The shares are counted from the generator’s
cells of 11 patients and more, without writing files and building an edition of each, and go through the very functions that an edition
uses (\`estimatePriors\`, \`shrinkIndicator\`). Disciplines are those of the generator’s kinds. \`spinewise study\` measures the same on a
whole edition.`
}
