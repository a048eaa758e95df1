import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Edition, MatchColumns } from '#edition/reader-contract.ts'
import { LITTLE_EVIDENCE } from './words.ts'

/** Of each quality: how many listed clinicians of a discipline, with enough evidence, have a score in each step of 5. */
export type Peers = Record<QualityId, number[]>

export const PEER_STEPS = 20

// Counted once for each edition and discipline: an edition never changes.
const COUNTED = new WeakMap<MatchColumns, Map<DisciplineId, Peers>>()

export function describePeers({ columns }: Pick<Edition, 'columns'>, discipline: DisciplineId): Peers {
  const counted = COUNTED.get(columns) ?? new Map<DisciplineId, Peers>()
  COUNTED.set(columns, counted)
  const known = counted.get(discipline) ?? countPeers(columns, DISCIPLINE_IDS.indexOf(discipline))
  counted.set(discipline, known)
  return known
}

function countPeers(columns: MatchColumns, discipline: number): Peers {
  const [knowledge, specialization, teamwork, partnership, continuity] = QUALITY_IDS
  const of = (id: QualityId) => countQuality(columns, discipline, id)
  return {
    [knowledge]: of(knowledge),
    [specialization]: of(specialization),
    [teamwork]: of(teamwork),
    [partnership]: of(partnership),
    [continuity]: of(continuity),
  }
}

function countQuality(columns: MatchColumns, discipline: number, id: QualityId): number[] {
  const { mean, strength } = columns.quality[id]
  const steps = new Array<number>(PEER_STEPS).fill(0)
  for (let at = 0; at < columns.count; at += 1) {
    if (columns.discipline[at] !== discipline || !(strength[at]! >= LITTLE_EVIDENCE)) continue
    steps[Math.min(PEER_STEPS - 1, Math.floor(mean[at]! * PEER_STEPS))]! += 1
  }
  return steps
}
