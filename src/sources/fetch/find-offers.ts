import { UserError } from '#domain/errors.ts'
import { addressOf, type Found, type Recipe } from '../recipe.ts'
import type { Source } from '../source.ts'
import type { Client } from './client.ts'
import type { FileHeaders, Finding, Offer } from './offer.ts'
import { readCmsCatalog } from './read-cms-catalog.ts'
import { readMetastore } from './read-metastore.ts'
import { readPage } from './read-page.ts'

export interface Finder {
  client: Client
  source: Source
  recipe: Recipe
}

// An index page is some kilobytes.
const PAGE_BYTES_MAX = 5e6

/** The releases that are wanted, newest first; a UserError where the publisher offers none. */
export async function findOffers(finder: Finder, releases: number): Promise<Offer[]> {
  const { source, recipe } = finder
  const findings = await find(finder, recipe.found)
  const newest = findings.toSorted((a, b) => compareRelease(b, a)).slice(0, releases)
  if (newest.length === 0) throw nothingOffered(recipe, source)
  return newest.map((finding) => ({
    ...finding,
    source,
    recipe,
    fileName: nameFile(finding.url),
    known: recipe.known?.find(({ url }) => url === finding.url) ?? null,
  }))
}

// Dates and versions of one source are written alike, so that the order of their letters is theirs.
function compareRelease(a: Finding, b: Finding): number {
  if (a.release === b.release) return 0
  return a.release < b.release ? -1 : 1
}

async function find({ client, source }: Finder, found: Found): Promise<Finding[]> {
  const address = addressOf(found)
  switch (found.in) {
    case 'cms-catalog':
      return readCmsCatalog(await client.catalog(address), found.title, source)
    case 'metastore':
      return readMetastore(await client.catalog(address), found, source)
    case 'page':
      return readPage(await client.text(address, PAGE_BYTES_MAX), found)
    case 'census':
      return [{ release: found.release, url: found.url, modified: null, rows: null }]
    case 'fixed':
      return [await findFixed(found, () => client.headers(address))]
  }
}

async function findFixed(found: Extract<Found, { in: 'fixed' }>, ask: () => Promise<FileHeaders>): Promise<Finding> {
  const { lastModified } = found.release === undefined ? await ask() : { lastModified: null }
  const day = lastModified === null ? undefined : new Date(lastModified).toISOString().slice(0, 10)
  const release = found.release ?? day
  if (release !== undefined) return { release, url: found.url, modified: lastModified, rows: null }
  throw new UserError('no-date', `${found.url} does not say when it was changed, so that its release is not known`, {
    at: found.url,
    remedy: 'Download it by hand into a folder named by its date: exclusions/2026-11-10/UPDATED.csv.',
    kind: 'system',
  })
}

/** The last part of an address, as a name that every file system bears. */
function nameFile(url: string): string {
  const last = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  const name = last.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '')
  return /\.(csv|txt|tsv|zip)$/i.test(name) ? name : `${name || 'table'}.csv`
}

function nothingOffered(recipe: Recipe, source: Source): UserError {
  const { found } = recipe
  const what = 'title' in found && found.title ? `no dataset titled ${found.title}` : 'no such file'
  return new UserError('not-offered', `${addressOf(found)} names ${what} that ${source.id} can be read from`, {
    at: addressOf(found),
    remedy: `Look for “${source.title}” on the publisher’s page: it may have been renamed. Downloaded by hand it is read as well.`,
    kind: 'system',
  })
}
