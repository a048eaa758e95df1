import { useLocation, useRouteLoaderData } from 'react-router'
import { pathIn } from '#web/language.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { Site } from '#web/root.server.ts'

interface PageHeadProps {
  title: string
  description?: string
  /** The path that search engines keep, without the language; a page of results is kept without its search. */
  canonical?: string
}

/** Title, description, the canonical address and the same page in both languages. */
export function PageHead({ title, description, canonical }: PageHeadProps) {
  const { say, language } = useWords()
  const { pathname } = useLocation()
  const site = useRouteLoaderData<Site>('root')
  const path = canonical ?? pathname
  const address = (to: 'en' | 'es') => `${site?.publicUrl ?? ''}${pathIn(to, path)}`
  const suffix = site?.edition.fictional === false ? '' : ` ${say('frame.fictionalSuffix')}`
  return (
    <>
      <title>{`${title} · Spinewise${suffix}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      <link rel="canonical" href={address(language)} />
      <link rel="alternate" hrefLang="en" href={address('en')} />
      <link rel="alternate" hrefLang="es" href={address('es')} />
    </>
  )
}
