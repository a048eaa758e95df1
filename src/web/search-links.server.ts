import type { DisciplineId } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import type { Language } from '#domain/words.ts'
import type { Facets } from '#services/count-facets.ts'
import type { RawNeed } from '#services/parse-need.ts'
import { disciplineIn } from '#services/say-in.ts'
import type { SearchValues } from './search-values.server.ts'

/** One wish with how many it would leave; its link takes it up, or gives it up where it is chosen. */
export interface FacetLink {
  id: 'discipline' | 'F' | 'M' | 'telehealth' | 'medicare'
  name: string | null
  count: number
  isChosen: boolean
  to: string
}

/** The same search with some fields changed; a field without a value is left out, and paging begins again. */
export function searchWith(values: SearchValues, changes: Record<string, string | null>): string {
  const parameters = new URLSearchParams()
  for (const [field, value] of Object.entries({ ...values, page: null, q: null, edition: null, ...changes }))
    if (value) parameters.set(field, value)
  return `/find?${parameters}`
}

export function listFacets(values: SearchValues, need: Need, facets: Facets, language: Language): FacetLink[] {
  const toggle = (field: string, value: string, isChosen: boolean) => searchWith(values, { [field]: isChosen ? null : value })
  const wish = (id: FacetLink['id'], field: string, value: string, given: { count: number; isChosen: boolean }): FacetLink => ({
    id,
    name: null,
    ...given,
    to: toggle(field, value, given.isChosen),
  })
  return [
    ...facets.disciplines.map(({ id, count }) => linkDiscipline(id, { values, count, need, language })),
    wish('F', 'gender', 'F', { count: facets.gender.F, isChosen: need.gender === 'F' }),
    wish('M', 'gender', 'M', { count: facets.gender.M, isChosen: need.gender === 'M' }),
    wish('telehealth', 'visit', 'telehealth', { count: facets.telehealth, isChosen: need.visit === 'telehealth' }),
    wish('medicare', 'medicare', 'yes', { count: facets.acceptsMedicare, isChosen: need.acceptsMedicare }),
  ]
}

interface DisciplineFacet {
  values: SearchValues
  count: number
  need: Need
  language: Language
}

function linkDiscipline(id: DisciplineId, { values, count, need, language }: DisciplineFacet): FacetLink {
  const isChosen = need.disciplines.includes(id)
  const chosen = isChosen ? need.disciplines.filter((other) => other !== id) : [...need.disciplines, id]
  return {
    id: 'discipline',
    name: disciplineIn(language, id),
    count,
    isChosen,
    to: searchWith(values, { discipline: chosen.join(',') || null }),
  }
}

/** The command that computes a page of results again from its edition; what is written is quoted for a shell. */
export function writeCommand(raw: RawNeed, editionId: string): string {
  const flags = writtenFields(raw).map(
    ([field, value]) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quote(value)}`,
  )
  return ['bin/spinewise find', ...flags, `--edition ${editionId}.sqlite`, '--json'].join(' ')
}

/** Where this server gives what the command prints. */
export function writeJsonAddress(raw: RawNeed, editionId: string): string {
  return `/api/v1/find?${new URLSearchParams([...writtenFields(raw), ['edition', editionId]])}`
}

function writtenFields(raw: RawNeed): [string, string][] {
  return Object.entries(raw).flatMap(([field, value]) =>
    value === undefined || value === '' ? [] : [[field, String(value)] as [string, string]],
  )
}

function quote(text: string): string {
  return /^[\w.,=][\w.,=-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
