import type { LoaderFunctionArgs } from 'react-router'
import type { Review } from '#codes/review.ts'
import { sentenceIn } from '#codes/spanish/sentence-in.ts'
import type { QualityId } from '#domain/quality.ts'
import { describeMethod, type MeasureInEdition } from '#services/describe-method.ts'
import { languageOf } from '#web/language.ts'
import { readPageContext } from '#web/page-context.server.ts'

type ShownMeasure = Pick<
  MeasureInEdition,
  'id' | 'title' | 'whyItMatters' | 'numerator' | 'denominator' | 'evidence' | 'limits' | 'dateReviewed' | 'nextReview'
> & {
  weight: number
  version: number
}

export interface MethodPageData {
  qualities: { id: QualityId; measures: ShownMeasure[] }[]
  reviews: readonly Review[]
}

export function loadMethod({ context, request }: LoaderFunctionArgs): MethodPageData {
  const { edition } = readPageContext(context)
  const language = languageOf(new URL(request.url).pathname)
  const { qualities, reviews } = describeMethod(edition)
  return {
    qualities: qualities.map(({ id, measures }) => ({
      id,
      measures: measures.map((measure) => ({ ...showMeasure(measure), title: sentenceIn(language, measure.title) })),
    })),
    reviews,
  }
}

function showMeasure(measure: MeasureInEdition): ShownMeasure {
  const { id, title, whyItMatters, numerator, denominator, evidence, limits, dateReviewed, nextReview } = measure
  const { editionWeight: weight, editionVersion, version } = measure
  return {
    id,
    title,
    whyItMatters,
    numerator,
    denominator,
    evidence,
    limits,
    dateReviewed,
    nextReview,
    weight,
    version: editionVersion ?? version,
  }
}
