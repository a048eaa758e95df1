import type { KnownFile, Recipe } from '../recipe.ts'
import type { Source } from '../source.ts'

/** One release of one file, as its publisher offers it today. */
export interface Offer {
  source: Source
  recipe: Recipe
  release: string
  fileName: string
  /** The national file. */
  url: string
  /** When the catalog says that it was changed. */
  modified: string | null
  rows: RowsApi | null
  known: KnownFile | null
}

/** What a publisher offers of one file, as far as its catalog, page or headers say it. */
export interface Finding {
  release: string
  url: string
  modified: string | null
  rows: Offer['rows']
}

/** Where single rows are asked for; `data-api` is that of data.cms.gov, `datastore` that of DKAN catalogs. */
export interface RowsApi {
  kind: 'data-api' | 'datastore'
  url: string
}

/** What a publisher says of a file before it sends it. */
export interface FileHeaders {
  url: string
  isRedirected: boolean
  etag: string | null
  lastModified: string | null
  bytes: number | null
  contentType: string | null
}
