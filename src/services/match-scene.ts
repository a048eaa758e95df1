import type { DisciplineId } from '#domain/discipline.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import type { Need } from '#domain/need.ts'
import type { Npi } from '#domain/npi.ts'
import { parseNpi } from '#domain/npi.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { type Candidates, keepCandidates, listCandidatesAmong, listCandidatesNear } from '#match/candidates.ts'
import { type Alternative, listAlternatives } from '#match/counterfactuals.ts'
import { computeFits, type Fits, listWeights } from '#match/fit.ts'
import { medianOf } from '#match/median.ts'
import { type Peers, partitionByDiscipline } from '#match/partition.ts'
import { gatherQualities, openFigures, type QualityView } from '#match/quality-view.ts'
import { openReadings, type Readings } from '#match/robustness.ts'

/** Everything that one need makes of an edition's columns, before anything is shown. */
export interface MatchScene {
  edition: Edition
  need: Need
  candidates: Candidates
  view: QualityView
  weights: Float64Array
  fits: Fits
  groups: Peers[]
  alternatives: Map<DisciplineId, Alternative[]>
  readings: Readings
}

export function openScene(edition: Edition, need: Need): MatchScene {
  const { columns } = edition
  const weights = listWeights(need.weights)
  const candidates = listCandidates(edition, need)
  const figures = openFigures(columns, need.condition, candidates)
  const fits = computeFits(figures, candidates, need.weights, need.withinKm)
  const groups = partitionByDiscipline(columns, candidates, fits)
  const view = gatherQualities(figures)
  const lists = listAlternatives({ view, candidates, weights: need.weights, withinKm: need.withinKm }, groups)
  const alternatives = new Map(groups.map(({ discipline }, place) => [discipline, lists[place]!]))
  const readings = openReadings({ columns, view, candidates, weights, withinKm: need.withinKm })
  return { edition, need, candidates, view, weights, fits, groups, alternatives, readings }
}

export function npiAt({ edition, candidates }: MatchScene, at: number): Npi {
  return parseNpi(String(edition.columns.npi[candidates.index[at]!]))
}

/** û of an indicator, `spine-volume` for the condition asked, and its middle in a group, each worked out once. */
export function openMeans({ edition: { columns }, need, candidates }: MatchScene, { all }: Peers) {
  const meanOf = (id: IndicatorId) =>
    id === 'spine-volume' && need.condition !== 'not-sure'
      ? columns.knowledgeByCondition[need.condition].volumeMean
      : columns.indicatorMean[id]
  const medians = new Map<IndicatorId, number>()
  return {
    meanOf,
    medianOf: (id: IndicatorId) => {
      const known = medians.get(id) ?? medianOf(meanOf(id), candidates.index, all)
      medians.set(id, known)
      return known
    },
  }
}

// A name that fits more clinicians than this wants more letters, not more results.
const NAMES_MAX = 1000

/** A search by name looks everywhere, unless a place is asked too. */
export function listCandidates({ columns, searchNames }: Edition, need: Need): Candidates {
  const named = need.name === null ? null : searchNames(need.name, NAMES_MAX)
  if (need.place === null) return listCandidatesAmong(columns, named ?? [], need)
  const near = listCandidatesNear(columns, need.place, need.withinKm, need)
  return named === null ? near : keepCandidates(near, named)
}
