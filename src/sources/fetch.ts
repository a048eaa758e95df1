import { join } from 'node:path'
import { UserError } from '#domain/errors.ts'
import { withLock } from '#doors/files.ts'
import { SOURCES } from './catalog.ts'
import { type Client, openClient, PATIENCE } from './fetch/client.ts'
import { readRecords } from './fetch/fetch-record.ts'
import { findOffers } from './fetch/find-offers.ts'
import type { FetchedReport, FetchProblem, FetchReport, FetchRequest } from './fetch/report.ts'
import { describeExtent, takeOffer } from './fetch/take-offer.ts'
import { addressOf, hostsOf, type Recipe } from './recipe.ts'
import type { Source } from './source.ts'

/** One file of one source that is wanted. */
export interface Wanted {
  source: Source
  recipe: Recipe
}

/**
 * Brings the newest releases of the public files into the raw folder, asking only the hosts of the sources wanted. What is there
 * already is not transferred again; what an earlier run began is gone on with. A source that fails does not stop the others.
 */
export async function fetchSources(request: FetchRequest): Promise<FetchReport> {
  const states = readStates(request.states ?? [])
  const { wanted, leftOut, problems } = chooseWanted(request)
  if (request.isDryRun) {
    const files = wanted.map((each) => describePlan(each, states))
    return { hosts: listHosts(wanted), files, leftOut, problems }
  }
  const client = openClientFor(wanted, request)
  const report: FetchReport = { hosts: [], files: [], leftOut, problems }
  await withLock(join(request.folder, '.fetching'), async () => {
    for (const each of wanted) await takeWanted(each, { request, client, states, report })
  })
  return { ...report, hosts: client.hostsAsked() }
}

/** The files that are fetched for the ids named, or for all; a UserError where an id is none. */
export function chooseWanted({ sources, accepted = [] }: Pick<FetchRequest, 'sources' | 'accepted'>): {
  wanted: Wanted[]
  leftOut: FetchReport['leftOut']
  problems: FetchProblem[]
} {
  const named = sources?.map(assertKnown)
  const chosen = new Set(named === undefined ? SOURCES : SOURCES.filter((source) => isNamed(source, named)))
  // A file that comes inside another's is fetched with it.
  for (const { fetchedWith } of [...chosen]) for (const source of SOURCES) if (source.id === fetchedWith) chosen.add(source)
  const inOrder = SOURCES.filter((source) => chosen.has(source))
  const barred = inOrder.flatMap((source) => {
    const why = findBar(source, accepted)
    return why === undefined ? [] : [{ source, ...why }]
  })
  const wanted = inOrder.filter((source) => !barred.some((bar) => bar.source === source))
  return {
    wanted: wanted.flatMap((source) => source.fetch.map((recipe) => ({ source, recipe }))),
    leftOut: named === undefined ? barred.map(({ source, message }) => ({ source: source.id, why: message })) : [],
    problems: named === undefined ? [] : barred.map(({ source, ...problem }) => ({ source: source.id, ...problem })),
  }
}

/** A client that can reach the hosts of the files wanted and no others. */
export function openClientFor(wanted: readonly Wanted[], { contact, mirror, patience = PATIENCE }: FetchRequest): Client {
  return openClient({ hosts: listHosts(wanted), contact, mirror: mirror?.replace(/\/+$/, ''), patience })
}

function isNamed({ id, partOf }: Source, named: readonly string[]): boolean {
  return named.includes(id) || (partOf !== undefined && named.includes(partOf))
}

function assertKnown(id: string): string {
  if (SOURCES.some((source) => source.id === id || source.partOf === id)) return id
  throw new UserError('source', `${JSON.stringify(id)} is no public file that can be fetched`, {
    at: '--source',
    remedy: `Name some of: ${SOURCES.map((source) => source.id).join(', ')}.`,
    kind: 'usage',
  })
}

function findBar({ id, notFetched, notice }: Source, accepted: readonly string[]): Omit<FetchProblem, 'source'> | undefined {
  if (notFetched !== undefined) {
    return { code: 'not-fetched', message: notFetched, remedy: 'Put the file into the raw folder yourself.' }
  }
  if (notice === undefined || accepted.includes(id)) return undefined
  return { code: 'notice', message: notice, remedy: `Read the notice, and if you accept it: --accept ${id}.` }
}

function listHosts(wanted: readonly Wanted[]): string[] {
  return [...new Set(wanted.flatMap(({ recipe }) => hostsOf(recipe)))].sort()
}

function readStates(states: readonly string[]): string[] {
  for (const state of states) {
    if (/^[A-Z]{2}$/.test(state)) continue
    throw new UserError('state', `${JSON.stringify(state)} is no code of a state`, {
      at: '--state',
      remedy: 'Give two capital letters for each, parted by commas: RI,MA.',
      kind: 'usage',
    })
  }
  return [...new Set(states)].sort()
}

function describePlan({ source, recipe }: Wanted, states: readonly string[]): FetchedReport {
  return {
    source: source.id,
    file: recipe.name,
    release: null,
    path: null,
    url: addressOf(recipe.found),
    bytes: null,
    sha256: null,
    outcome: 'would-fetch',
    extent: describeExtent(recipe, states),
    verifiedBy: [],
  }
}

interface TakingWanted {
  request: FetchRequest
  client: Client
  states: string[]
  report: FetchReport
}

async function takeWanted({ source, recipe }: Wanted, { request, client, states, report }: TakingWanted): Promise<void> {
  const { folder, releases = recipe.releases, onProgress = () => undefined } = request
  const keepProblem = (error: unknown) => report.problems.push(toProblem(source, error))
  onProgress({ source: source.id, detail: recipe.name })
  const offers = await findOffers({ client, source, recipe }, releases).catch((error: unknown) => {
    keepProblem(error)
    return []
  })
  for (const offer of offers) {
    const records = await readRecords(folder, source.id)
    await takeOffer(offer, { client, rawFolder: folder, states, records, onProgress }).then(
      (files) => report.files.push(...files),
      keepProblem,
    )
  }
}

function toProblem({ id }: Source, error: unknown): FetchProblem {
  if (!(error instanceof UserError)) throw error
  return { source: id, code: error.code, message: error.message, remedy: error.remedy ?? '' }
}
