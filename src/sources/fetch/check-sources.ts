import { UserError } from '#domain/errors.ts'
import { chooseWanted, openClientFor, type Wanted } from '../fetch.ts'
import type { Client } from './client.ts'
import { isSame, readRecords } from './fetch-record.ts'
import { findOffers } from './find-offers.ts'
import type { FileHeaders, Offer } from './offer.ts'
import type { FetchRequest } from './report.ts'

export type CheckVerdict =
  /** The newest release answers; where it was fetched before, it is the same. */
  | 'answers'
  /** A release that was not fetched yet. */
  | 'new'
  /** Other bytes at the address that was fetched. */
  | 'changed'
  /** It answers from another address than the one known. */
  | 'moved'
  | 'not'

export interface CheckFinding {
  source: string
  /** Which file of the source: "general", "monthly". */
  file: string
  verdict: CheckVerdict
  url: string | null
  release: string | null
  bytes: number | null
  lastModified: string | null
  /** What was found, and where something is to be done, what. */
  found: string
  remedy: string | null
}

export interface CheckReport {
  hosts: string[]
  findings: CheckFinding[]
}

type CheckRequest = Pick<FetchRequest, 'folder' | 'sources' | 'contact' | 'mirror' | 'patience' | 'onProgress'>

/** Asks of each file what answers today: catalogs and pages are read, of the files themselves only the headers. */
export async function checkSources(request: CheckRequest): Promise<CheckReport> {
  // A notice is accepted by who downloads; asking whether it is there takes nothing.
  const { wanted } = chooseWanted({ ...request, accepted: ['nucc'] })
  const client = openClientFor(wanted, request)
  const findings: CheckFinding[] = []
  for (const each of wanted) {
    request.onProgress?.({ source: each.source.id, detail: each.recipe.name })
    findings.push(await checkWanted(each, client, request.folder))
  }
  return { hosts: client.hostsAsked(), findings }
}

async function checkWanted({ source, recipe }: Wanted, client: Client, folder: string): Promise<CheckFinding> {
  const named = { source: source.id, file: recipe.name }
  try {
    const [offer] = await findOffers({ client, source, recipe }, 1)
    if (offer === undefined) return { ...named, ...NOTHING, found: 'nothing is offered', remedy: null }
    const headers = await client.headers(offer.url)
    const { release } = offer
    const { url, bytes, lastModified } = headers
    return { ...named, url, release, bytes, lastModified, ...(await judge(offer, headers, folder)) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...named, ...NOTHING, found: `${error.message} (${error.code})`, remedy: error.remedy ?? null }
  }
}

const NOTHING = { verdict: 'not', url: null, release: null, bytes: null, lastModified: null } as const

type Judgement = Pick<CheckFinding, 'verdict' | 'found' | 'remedy'>

async function judge(offer: Offer, headers: FileHeaders, folder: string): Promise<Judgement> {
  if (/^text\/html\b/i.test(headers.contentType ?? '')) {
    return { verdict: 'not', found: 'a web page answers where the file should be', remedy: 'Open it in a browser.' }
  }
  if (headers.isRedirected) {
    return { verdict: 'moved', found: `${offer.url} sends on`, remedy: 'Report the new address; it is followed meanwhile.' }
  }
  const records = (await readRecords(folder, offer.source.id)).filter(({ record }) => record.recipe === offer.recipe.name)
  const known = records.find(({ record }) => record.url === offer.url)
  if (known === undefined) {
    const found = records.length > 0 ? 'a release that is not here yet' : 'answers; never fetched into this folder'
    return { verdict: records.length > 0 ? 'new' : 'answers', found, remedy: null }
  }
  const isChanged =
    known.record.sourceBytes === null ? known.record.modified !== offer.modified : isSame(known.record, headers) === false
  if (isChanged)
    return { verdict: 'changed', found: 'other bytes than those fetched', remedy: 'Fetch it again: spinewise data fetch.' }
  return { verdict: 'answers', found: 'the same as fetched', remedy: null }
}
