import * as z from 'zod'
import type { Source } from '../source.ts'
import { notUnderstood } from './not-understood.ts'
import type { Finding } from './offer.ts'

const Distribution = z.object({
  title: z.string().nullish(),
  description: z.string().nullish(),
  mediaType: z.string().nullish(),
  format: z.string().nullish(),
  downloadURL: z.string().nullish(),
  accessURL: z.string().nullish(),
  temporal: z.string().nullish(),
  modified: z.string().nullish(),
})
const Catalog = z.object({
  dataset: z.array(
    z.object({
      title: z.string(),
      modified: z.string().nullish(),
      distribution: z.array(Distribution).nullish(),
    }),
  ),
})
type Distribution = z.infer<typeof Distribution>

const ROWS_API = 'https://data.cms.gov/data-api/v1/dataset'

/** The releases of a dataset in data.json of data.cms.gov (Project Open Data 1.1): each has a CSV and, mostly, an API. */
export function readCmsCatalog(json: unknown, title: string, source: Source): Finding[] {
  const catalog = Catalog.safeParse(json)
  if (!catalog.success) throw notUnderstood('https://data.cms.gov/data.json', catalog.error)
  // Whole titles: that of the file by provider is the beginning of that by provider and service.
  const dataset = catalog.data.dataset.find((each) => plain(each.title) === plain(title))
  const byRelease = Map.groupBy(dataset?.distribution ?? [], (each) => periodOf(each))
  return [...byRelease.values()].flatMap((distributions) => {
    const file = distributions.find(({ mediaType, downloadURL }) => mediaType === 'text/csv' && downloadURL)
    if (!file?.downloadURL) return []
    const modified = file.modified ?? dataset?.modified ?? null
    const release = source.dated === 'period' ? periodOf(file).slice(0, 4) : (modified ?? periodOf(file)).slice(0, 10)
    return [{ release, url: file.downloadURL, modified, rows: findRows(distributions) }]
  })
}

function findRows(distributions: readonly Distribution[]): Finding['rows'] {
  // "latest" names the newest release whatever it is; the others name one release for ever.
  for (const { description, accessURL, downloadURL } of distributions) {
    // Only the id is taken: the catalog has named a host "default" (https://default/data-api/…).
    const id = /\/data-api\/v1\/dataset\/([\da-f-]{36})\/data\b/.exec(accessURL ?? downloadURL ?? '')?.[1]
    if (id !== undefined && description !== 'latest') return { kind: 'data-api', url: `${ROWS_API}/${id}/data` }
  }
  return null
}

/** "2023-01-01/2023-12-31", or the date behind the colon of "… : 2023-12-01". */
function periodOf({ temporal, title }: Distribution): string {
  return temporal ?? / : (\d{4}-\d{2}-\d{2})$/.exec(title ?? '')?.[1] ?? ''
}

function plain(title: string): string {
  return title.replace(/[–—]/g, '-').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim().toLowerCase()
}
