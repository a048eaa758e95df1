/** How the files of a source are fetched from its publisher: data, so that a new public file stays one file of code. */
export interface Recipe {
  /** Tells the recipes of one source apart: "general", "overall". */
  name: string
  found: Found
  /** Newest releases that are fetched unless the operator says otherwise. */
  releases: number
  /** More bytes than this are not the file that was meant; about twice the largest release known. */
  bytesMax: number
  /** What is done where only some states are wanted. */
  byState: ByState
  /** Files of a zip that are read: a pattern on their names. The others stay in it. */
  entries?: string
  /** The first sheet is written as CSV, from the row on that holds this cell. */
  workbookFrom?: string
  /** Whole releases whose bytes are known beforehand. */
  known?: readonly KnownFile[]
}

/** Where a publisher says which releases there are. */
export type Found =
  | { in: 'cms-catalog'; title: string }
  /** A DKAN catalog: one dataset by its id, or all whose title matches; its files may lie on further hosts. */
  | { in: 'metastore'; api: string; dataset?: string; title?: string; fileHosts?: readonly string[] }
  /** A page with links; groups of the pattern (year, month, day, version) date the release. */
  | { in: 'page'; page: string; link: string; fileHosts?: readonly string[] }
  /** One address for ever; without a release the publisher's Last-Modified dates it. */
  | { in: 'fixed'; url: string; release?: string }
  /** A table of the Census API: rows of cells, of which some are kept under our header. */
  | { in: 'census'; url: string; release: string; columns: Readonly<Record<string, string>> }

export type ByState =
  /** The publisher chooses the rows: the column as its API names it. A row that matches two columns is taken once. */
  | { how: 'rows-api'; columns: readonly string[] }
  /** The national file is read through and the rows of the states are kept, by the official header cell of each entry. */
  | { how: 'while-reading'; cells: readonly string[] }
  | { how: 'whole'; why: string }

export interface KnownFile {
  url: string
  bytes: number
  rows: number
  sha256: string
}

export const PROVIDER_DATA_API = 'https://data.cms.gov/provider-data/api/1'
export const OPEN_PAYMENTS_API = 'https://openpaymentsdata.cms.gov/api/1'
export const CMS_CATALOG_URL = 'https://data.cms.gov/data.json'
/** Named by the catalogs of Open Payments and NPPES as the place of their large files. */
export const CMS_DOWNLOADS = 'download.cms.gov'

/** Every host that fetching by this recipe may ask. */
export function hostsOf({ found }: Recipe): string[] {
  const further = 'fileHosts' in found ? (found.fileHosts ?? []) : []
  return [...new Set([new URL(addressOf(found)).host, ...further])]
}

/** The first address that is asked. */
export function addressOf(found: Found): string {
  if (found.in === 'cms-catalog') return CMS_CATALOG_URL
  if (found.in === 'metastore') return `${found.api}/metastore/schemas/dataset/items${found.dataset ? `/${found.dataset}` : ''}`
  return found.in === 'page' ? found.page : found.url
}

/** True where the address or id is written here, from memory, and not looked up by title. */
export function isFromMemory({ found }: Recipe): boolean {
  return !(found.in === 'cms-catalog' || (found.in === 'metastore' && found.dataset === undefined))
}
