import { sentenceIn } from '#codes/spanish/sentence-in.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import type { FindResult, Match, MatchGroup } from '#domain/contract.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { Language } from '#domain/words.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { countFacets } from '#services/count-facets.ts'
import type { RawNeed } from '#services/parse-need.ts'
import { conditionIn, disciplineIn } from '#services/say-in.ts'
import { type DrawnMap, drawMap } from './draw-map.server.ts'
import { describeBars, type QualityBarFigures } from './quality-bars.server.ts'
import { type FacetLink, listFacets, searchWith, writeCommand, writeJsonAddress } from './search-links.server.ts'
import type { SearchValues } from './search-values.server.ts'
import { addressOf, megabytesOf } from './serve-edition.server.ts'

export interface ResultCard {
  npi: string
  name: string
  disciplines: string[]
  distanceKm: number | null
  city: string
  state: string
  zip: string
  lat: number | null
  lon: number | null
  bars: QualityBarFigures
  /** The strongest reason for and against, and the weightiest thing that is not known. */
  reasonFor: string | null
  reasonAgainst: string | null
  unknown: string[]
  ties: number
  /** In %, to the nearest 5. */
  robustness: number | null
  counterfactual: string | null
}

export interface ResultGroup {
  discipline: DisciplineId
  name: string
  place: MatchGroup['place']
  why: string
  total: number
  totalRanked: number
  results: ResultCard[]
  unranked: Pick<ResultCard, 'npi' | 'name' | 'distanceKm' | 'city' | 'state' | 'zip'>[]
  /** All of the group, where more match than are shown. */
  all: string | null
}

export interface Results {
  total: number
  editionId: string
  recompute: Recomputing
  map: DrawnMap | null
  facets: FacetLink[]
  sort: 'fit' | 'distance'
  /** The same search in the other order. */
  sortLink: string
  /** Everybody of one profession, page by page. */
  paging: { page: number; pages: number; previous: string | null; next: string | null } | null
  place: { label: string; lat: number; lon: number } | null
  name: string | null
  withinKm: number
  condition: string | null
  groups: ResultGroup[]
  notes: string[]
  notFirst: { why: string; source: string }[]
}

/** How anybody gets this page again: the edition as a file, the command, and what it prints, from here. */
export interface Recomputing {
  file: string
  megabytes: number
  command: string
  json: string
}

export interface Asked {
  language: Language
  values: SearchValues
  raw: RawNeed
  sort: Results['sort']
  limit: number
  page: number
}

/** Results as a page shows them: each in at most seven facts, words in the page's language, figures as they are. */
export function describeResults(edition: Edition, { need, total, groups, pathway }: FindResult, asked: Asked): Results {
  const { language, values, raw, sort } = asked
  const condition = CONDITION_IDS.find((id) => id === need.condition)
  const described = groups.map((group) => describeGroup(group, asked))
  const cards = described.flatMap(({ results }) => results)
  return {
    total,
    editionId: edition.stamp.id,
    recompute: describeRecomputing(edition, raw, asked),
    map: drawMap({ centre: need.place, radiusKm: need.withinKm, points: cards }),
    facets: listFacets(values, need, countFacets(edition, need), language),
    sort,
    sortLink: searchWith(values, { sort: sort === 'fit' ? 'distance' : null }),
    paging: need.disciplines.length === 1 && groups[0] ? pagesOf(groups[0], asked) : null,
    place: need.place,
    name: need.name,
    withinKm: need.withinKm,
    condition: condition === undefined ? null : conditionIn(language, condition),
    groups: described,
    notes: pathway.notes,
    notFirst: pathway.notFirst.map(({ why, source }) => ({ why: upperFirst(why), source })),
  }
}

function describeRecomputing({ stamp, path }: Edition, raw: RawNeed, { limit }: Asked): Recomputing {
  const asked = { ...raw, limit }
  return {
    file: addressOf(stamp.id),
    megabytes: megabytesOf(path),
    command: writeCommand(asked, stamp.id),
    json: writeJsonAddress(asked, stamp.id),
  }
}

function pagesOf({ total, totalRanked }: MatchGroup, { values, limit, page }: Asked): Results['paging'] {
  const pages = Math.max(1, Math.ceil(Math.max(totalRanked, total - totalRanked) / limit))
  const linkTo = (wanted: number) =>
    wanted < 1 || wanted > pages ? null : searchWith(values, { page: wanted === 1 ? null : String(wanted) })
  return { page, pages, previous: linkTo(page - 1), next: linkTo(page + 1) }
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function describeGroup(group: MatchGroup, { language, values }: Asked): ResultGroup {
  const { discipline, place, why, total, totalRanked, results, unranked } = group
  return {
    discipline,
    name: disciplineIn(language, discipline),
    place,
    why: upperFirst(sentenceIn(language, why)),
    total,
    totalRanked,
    results: results.map((match) => describeCard(match, language)),
    unranked: unranked.map(describeWhere),
    all: results.length + unranked.length < total ? searchWith(values, { discipline }) : null,
  }
}

function describeCard(match: Match, language: Language): ResultCard {
  const reason = (wanted: 'for' | 'against') => match.reasons.find(({ direction }) => direction === wanted)?.text ?? null
  return {
    ...describeWhere(match),
    disciplines: match.disciplines.map((id) => disciplineIn(language, id)),
    lat: match.location.lat,
    lon: match.location.lon,
    bars: describeBars(match.qualities),
    reasonFor: reason('for'),
    reasonAgainst: reason('against'),
    unknown: match.unknown,
    ties: match.tiedWith.length,
    robustness: match.robustness === null ? null : Math.round(match.robustness * 100),
    counterfactual: match.counterfactual?.text ?? null,
  }
}

function describeWhere({ npi, name, credentials, distanceKm, location: { city, state, zip } }: Match) {
  return { npi, name: credentials ? `${name}, ${credentials}` : name, distanceKm, city, state, zip }
}
