import { disciplineMultiplier } from '#codes/discipline-multiplier.ts'
import { groupOf } from '#codes/group-of.ts'
import { classOf } from '#codes/service-class.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { type Entry, makeChapter } from '#fixtures/files/chapter.ts'
import { describePractice } from '#fixtures/files/truth-practice.ts'
import { openArea } from '#fixtures/world/geography.ts'
import { KINDS } from '#fixtures/world/kinds.ts'
import { CELL_MIN, type Cell } from '#fixtures/world/practice.ts'
import { accumulate } from '#fixtures/world/random.ts'
import { makeRegion } from '#fixtures/world/region.ts'
import { REGION_SIZE, type World } from '#fixtures/world/world.ts'

/** A share of one clinician as the files show it, and as it truly is. */
export interface ShareRow {
  discipline: number
  x: number
  n: number
  truth: number
}

export interface SimulatedState {
  'spine-share': ShareRow[]
  'returning-visits': ShareRow[]
}

const YEAR = 2023
// Listed only for visible spine work (D3), so that who shows none is no peer.
const LISTED_BY_WORK: readonly string[] = ['primary-care', 'advanced-practice']

export function openStateWorld(seed: number, clinicians: number): World {
  const kindWeights = accumulate(KINDS.map((kind) => kind.demo))
  return { seed, clinicians, year: YEAR, area: openArea('state'), kindWeights, awkwardness: 1 }
}

/**
 * The share indicators of a fictional state without its files: the generator's cells of 11 patients and more, counted by measures.md 2a
 * in plain loops, beside the generator's truth. Disciplines are those of the generator's kinds.
 */
export function simulateState(seed: number, clinicians: number): SimulatedState {
  const world = openStateWorld(seed, clinicians)
  const state: SimulatedState = { 'spine-share': [], 'returning-visits': [] }
  for (let ordinal = 0; ordinal * REGION_SIZE < clinicians; ordinal += 1)
    for (const entry of makeChapter(world, makeRegion(world, ordinal), [YEAR]).entries) addClinician(state, entry)
  return state
}

function addClinician(state: SimulatedState, { person, truth, years }: Entry): void {
  const kind = person.kind.discipline as DisciplineId
  const discipline = DISCIPLINE_IDS.indexOf(kind)
  const cells = (years.get(YEAR)?.cells ?? []).filter(({ patients }) => patients >= CELL_MIN)
  if (discipline < 0 || !truth || !isPeer(kind, cells)) return
  const { spineShare, visits } = describePractice(person, truth)
  const all = visits.newServices + visits.establishedServices
  const [spine, returning] = [countSpine(cells, kind), countVisits(cells)]
  if (spine && spineShare !== null) state['spine-share'].push({ discipline, ...spine, truth: spineShare })
  if (returning && all > 0) state['returning-visits'].push({ discipline, ...returning, truth: visits.establishedServices / all })
}

function isPeer(discipline: string, cells: readonly Cell[]): boolean {
  return !LISTED_BY_WORK.includes(discipline) || cells.some(({ code }) => ['S', 'M'].includes(groupOf(code)?.mark ?? ''))
}

function countSpine(cells: readonly Cell[], discipline: DisciplineId): { x: number; n: number } | null {
  const multiplier = disciplineMultiplier(discipline)
  let [spine, all, n] = [0, 0, 0]
  for (const { code, drug, patients } of cells) {
    if (classOf(code, drug) !== 'procedure') continue
    const group = groupOf(code)
    spine += patients * (group?.weight ?? 0) * (group?.mark === 'A' ? multiplier : 1)
    all += patients
    n = Math.max(n, patients)
  }
  return all === 0 ? null : { x: (spine / all) * n, n }
}

function countVisits(cells: readonly Cell[]): { x: number; n: number } | null {
  let [returning, all, n] = [0, 0, 0]
  for (const { code, patients, services } of cells) {
    const group = groupOf(code)?.group
    if (group !== 'em.new' && group !== 'em.est') continue
    if (group === 'em.est') returning += services
    all += services
    n = Math.max(n, patients)
  }
  return all === 0 ? null : { x: (returning / all) * n, n }
}
