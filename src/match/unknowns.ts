import { sentenceIn } from '#codes/spanish/sentence-in.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import type { Weights } from '#domain/need.ts'
import { findWhyByCode, WHYS } from '#domain/why.ts'
import type { Language } from '#domain/words.ts'
import type { MatchCard, MatchColumns } from '#edition/reader-contract.ts'
import { WORDS_IN } from './words-in.ts'

/** What is not known of the qualities that were asked about, the weightiest first: never what does not apply. */
export function listUnknowns(
  { indicators }: Pick<MatchColumns, 'indicators'>,
  { whys }: MatchCard,
  weights: Weights,
  language: Language = 'en',
): string[] {
  return (
    indicators
      .map((indicator) => ({ ...indicator, whyId: findWhyByCode(whys[INDICATOR_IDS.indexOf(indicator.id)] ?? 0) }))
      .filter(({ whyId, quality }) => whyId !== undefined && WHYS[whyId].applies && weights[quality] > 0)
      // Recommendations are hidden from the public order by rule, not missing from it.
      .filter(({ whyId }) => whyId !== 'receiver-only')
      // What nobody has yet tells no one apart, so it comes last.
      .toSorted(
        (a, b) =>
          Number(a.whyId === 'no-answers-yet') - Number(b.whyId === 'no-answers-yet') ||
          weights[b.quality] * b.weight - weights[a.quality] * a.weight,
      )
      .map(
        ({ id, whyId }) =>
          `${WORDS_IN[language].indicators[id].noun} (${whyId === undefined ? '' : sentenceIn(language, WHYS[whyId].text)})`,
      )
  )
}
