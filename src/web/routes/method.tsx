import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { MeasureDefinition } from '#web/ui/measure-definition.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { loadMethod, type MethodPageData } from './method.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadMethod(given)
}

export default function MethodPage() {
  const { say, language } = useWords()
  const { qualities, reviews } = useLoaderData<MethodPageData>()
  return (
    <>
      <PageHead title={say('method.title')} description={say('method.lead')} canonical="/method" />
      <h1>{say('method.title')}</h1>
      <p className="lead">{say('method.lead')}</p>
      <p>{say('method.notReviewed')}</p>
      {language === 'en' ? null : <p className="quiet">{say('method.english')}</p>}
      {qualities.map(({ id, measures }) => (
        <section key={id} aria-labelledby={`quality-${id}`}>
          <h2 id={`quality-${id}`}>{say(`quality.${id}`)}</h2>
          <p>{say(`qualityAsks.${id}`)}</p>
          {measures.map((measure) => (
            <MeasureDefinition key={measure.id} measure={measure} />
          ))}
        </section>
      ))}
      <Reviews reviews={reviews} />
    </>
  )
}

function Reviews({ reviews }: Pick<MethodPageData, 'reviews'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{say('method.reviews')}</h2>
      <ul lang="en">
        {reviews.map(({ title, source, dateReviewed, nextReview }) => (
          <li key={title}>
            {title}{' '}
            <span className="quiet">
              ({source}; {dateReviewed}, {nextReview})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
