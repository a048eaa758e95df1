import { useRouteLoaderData } from 'react-router'
import type { Profile } from '#web/profile.server.ts'
import type { Site } from '#web/root.server.ts'

/** What search engines read of a profile (schema.org Physician); of a fictional edition nothing. */
export function StructuredData({ npi, name, disciplines, places }: Pick<Profile, 'npi' | 'name' | 'disciplines' | 'places'>) {
  const site = useRouteLoaderData<Site>('root')
  if (site?.edition.fictional !== false) return null
  const [place] = places
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Physician',
    name,
    url: `${site.publicUrl}/clinicians/${npi}`,
    identifier: { '@type': 'PropertyValue', propertyID: 'NPI', value: npi },
    knowsAbout: disciplines,
    ...(place
      ? {
          telephone: place.phoneText ?? undefined,
          address: {
            '@type': 'PostalAddress',
            streetAddress: [place.line1, place.line2].filter(Boolean).join(', '),
            addressLocality: place.city,
            addressRegion: place.state,
            postalCode: place.zip,
            addressCountry: 'US',
          },
        }
      : {}),
  }
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON within a script is not HTML; "<" is written as an escape, so that no name ends it.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
