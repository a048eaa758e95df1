import type { Reason } from '#domain/contract.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'
import type { MatchCard, MatchColumns } from '#edition/reader-contract.ts'
import type { IndicatorWords } from './indicator-words.ts'
import { WORDS_IN } from './words-in.ts'

const FOR_MAX = 2
const AGAINST_MAX = 1
// Nearer to the middle than this part of the fit, a difference is no reason.
const SMALLEST = 1e-6

/** What one indicator adds to the fit of one clinician, or takes from it, against the middle of the group. */
export interface Contribution {
  indicator: IndicatorId
  quality: (typeof QUALITY_IDS)[number]
  /** Part of the fit, before caution and distance. */
  amount: number
  own: number
  middle: number
}

export interface ReasonScene {
  columns: MatchColumns
  /** û by indicator, `spine-volume` taken for the condition asked. */
  meanOf: (indicator: IndicatorId) => Float64Array
  medianOf: (indicator: IndicatorId) => number
  /** In the order of QUALITY_IDS. */
  weights: Float64Array
  forCondition: boolean
  placeLabel: string | null
  language: Language
}

/** The two largest contributions for, the largest against, each with its number; where nothing speaks for someone, the distance does. */
export function listReasons(scene: ReasonScene, clinician: number, card: MatchCard, distanceKm: number): Reason[] {
  const known = listContributions(scene, clinician).filter(
    ({ indicator, amount }) =>
      card.values[indicator] !== undefined && !(amount > 0 && raisesQuestion(scene, clinician, card, indicator)),
  )
  const largest = known.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const reasons = [
    ...largest.filter(({ amount }) => amount > SMALLEST).slice(0, FOR_MAX),
    ...largest.filter(({ amount }) => amount < -SMALLEST).slice(0, AGAINST_MAX),
  ].map((contribution) => reasonOf(contribution, scene, card))
  return reasons.some(({ direction }) => direction === 'for') ? reasons : [...reasons, reasonOfLastResort(scene, distanceKm)]
}

// More visits than 95 of 100 peers are a question to ask ("are all these visits needed?"), so they speak for nobody.
function raisesQuestion({ columns }: ReasonScene, clinician: number, { values }: MatchCard, indicator: IndicatorId): boolean {
  const above = columns.questionAbove[indicator]?.[columns.discipline[clinician]!]
  return above !== undefined && values[indicator]!.value > above
}

/** Known or not; the parts of one quality add up to how far it lies from a clinician who is the middle in everything. */
export function listContributions({ columns, meanOf, medianOf, weights }: ReasonScene, clinician: number): Contribution[] {
  const applying = columns.indicators.filter(({ id }) => !Number.isNaN(meanOf(id)[clinician]!))
  const totals = QUALITY_IDS.map((id) => applying.reduce((sum, { quality, weight }) => (quality === id ? sum + weight : sum), 0))
  const weight = weights.reduce((sum, share, place) => (totals[place]! > 0 ? sum + share : sum), 0)
  return applying.flatMap(({ id, quality, weight: own }) => {
    const place = QUALITY_IDS.indexOf(quality)
    const part = weight > 0 ? (weights[place]! / weight) * (own / totals[place]!) : 0
    if (part === 0) return []
    const mean = meanOf(id)[clinician]!
    const middle = medianOf(id)
    return [{ indicator: id, quality, amount: part * (mean - middle), own: mean, middle }]
  })
}

function reasonOf({ indicator, quality, amount, own, middle }: Contribution, scene: ReasonScene, card: MatchCard): Reason {
  const say = WORDS_IN[scene.language]
  const words = say.indicators[indicator]
  const { value } = card.values[indicator]!
  const direction = amount > 0 ? 'for' : 'against'
  const theirs = words.own(value, own)
  const usual = words.middle?.(middle)
  // The middle of a group counts those of whom it is not known as usual for their profession: "usual", not "half of them".
  const compared =
    usual && isApart(words, own, middle)
      ? say.usualIs(usual)
      : say.besideUsual(words.side?.[direction] ?? say.side[direction], indicator === 'spine-volume' && scene.forCondition)
  return { quality, indicator, direction, text: `${theirs[0]!.toUpperCase()}${theirs.slice(1)}; ${compared}` }
}

/** A middle that reads like one's own number would explain nothing. */
function isApart({ middle }: IndicatorWords, own: number, other: number): boolean {
  return middle !== undefined && middle(own) !== middle(other)
}

function reasonOfLastResort({ placeLabel, language }: ReasonScene, distanceKm: number): Reason {
  const { searched, kmFrom } = WORDS_IN[language]
  const text = placeLabel === null || Number.isNaN(distanceKm) ? searched : kmFrom(Math.round(distanceKm * 10) / 10, placeLabel)
  return { quality: null, indicator: null, direction: 'for', text }
}
