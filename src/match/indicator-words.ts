import type { IndicatorId } from '#domain/indicator.ts'

export interface IndicatorWords {
  /** What it is, within a list of what is not known. */
  noun: string
  /** What is known of one clinician: `value` as the file has it, `mean` the figure that enters the quality (0–1). */
  own: (value: number, mean: number) => string
  /** The same kind of number for the middle of a group, where the figure that enters the quality can be turned back into it. */
  middle?: (mean: number) => string
  /** Where more is not better: what comes before "usual in this group". */
  side?: { for: string; against: string }
}

/** Plain words for each indicator: a reviewed list; a number stands in each. */
export const INDICATOR_WORDS: Record<IndicatorId, IndicatorWords> = {
  'spine-volume': {
    noun: 'how many Medicare patients with back problems are treated',
    own: (value) =>
      value > 0
        ? `treats at least ${people(value)} a year for backs`
        : 'shows no kind of spine care with 11 or more Medicare patients a year',
  },
  'condition-breadth': {
    noun: 'how many kinds of back problem are treated',
    own: (value) => `visible care covers about ${decimal(value)} kinds of back problem`,
  },
  'years-in-practice': {
    noun: 'years in practice',
    own: (value) => `${decimal(value)} years in practice`,
    // u = 1 − exp(−years/6), measures.md 2.
    middle: (mean) => (mean < 0.999 ? `about ${Math.round(-6 * Math.log(1 - mean))} years` : 'over 40 years'),
  },
  training: {
    noun: 'declared training',
    own: (value) => `declares training as close to back care as ${decimal(value)} on a scale from 0 to 1`,
    middle: (mean) => `about ${decimal(mean)}`,
  },
  'spine-share': {
    noun: 'how much of the practice is backs and spines',
    own: (_, mean) => `about ${percent(mean)} of the visible practice is backs and spines, with small numbers allowed for`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'declared-focus': {
    noun: 'declared focus',
    own: (value) => `declares a specialty as close to backs as ${decimal(value)} on a scale from 0 to 1`,
    middle: (mean) => `about ${decimal(mean)}`,
  },
  recommended: {
    noun: 'recommendations',
    own: (_, mean) => `recommended by about ${percent(mean)} of those asked`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'roles-within-reach': {
    noun: 'which other professions are within reach',
    own: (value) => `${percent(value)} of the team that back care needs is in the same group or at the same address`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'shared-patients': {
    noun: 'which other professions share patients',
    own: (value) => `shares patients with ${percent(value)} of the team that back care needs`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'option-breadth': {
    noun: 'whether one procedure makes up most of the work',
    own: (value) => `the most frequent kind of procedure makes up ${percent(value)} of the procedures`,
    side: { for: 'more variety than', against: 'less variety than' },
  },
  'care-coordination': {
    noun: 'whether the referring clinician gets a report back',
    own: (_, mean) => `about ${percent(mean)} of referrals are closed with a report, with small numbers allowed for`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  communication: {
    noun: 'how patients rate the group for communication',
    own: (value) => `its group’s patients rate communication ${decimal(value)} of 100`,
  },
  'shared-decisions': {
    noun: 'how patients rate the group for shared decisions',
    own: (value) => `its group’s patients rate shared decisions ${decimal(value)} of 100`,
  },
  'reported-listening': {
    noun: 'what people report here about being listened to',
    own: (_, mean) => `about ${percent(mean)} of people felt fully listened to`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'attested-practices': {
    noun: 'practices for shared decisions that were attested',
    own: (value) => `attests ${decimal(value)} ${value === 1 ? 'practice' : 'practices'} for decision aids and communication`,
  },
  'returning-visits': {
    noun: 'whether patients come back',
    // Small numbers are allowed for, so the number alone does not say on which side it counts.
    side: { for: 'counts for more than', against: 'counts for less than' },
    own: (value) => `${percent(value)} of visible office visits are returning patients`,
  },
  'visits-per-patient': {
    noun: 'how often patients are seen',
    side: { for: 'counts for more than', against: 'counts for less than' },
    own: (value) => `about ${decimal(value)} return visits a patient and year`,
  },
  'between-visit-care': {
    noun: 'care between visits',
    own: (value) => `${decimal(value)} services of care between visits a year are visible`,
  },
  'stable-practice': {
    noun: 'whether the practice stays at one place',
    own: (value) => `at the same place in ${percent(value)} of the releases`,
    middle: (mean) => `about ${percent(mean)}`,
  },
  'kept-follow-up': {
    noun: 'whether follow-ups are kept on time',
    own: (_, mean) => `keeps about ${percent(mean)} of follow-ups on time`,
    middle: (mean) => `about ${percent(mean)}`,
  },
}

/** A lower bound stays one: rounded down. */
function people(value: number): string {
  const whole = Math.floor(value + 1e-9)
  return `${Math.max(1, whole).toLocaleString('en-US')} Medicare ${whole <= 1 ? 'patient' : 'patients'}`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10)
}
