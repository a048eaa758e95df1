import type { Need } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'

/** A row as every peer gives it, among others. */
interface Row {
  discipline: number
  fit: number
}

// The sums of one database may differ from another's in their last bits.
const DIGITS = 9

/** Fails unless every peer finds the same best weighted sum in the same disciplines as a plain loop over our candidates. */
export function checkAgreement(columns: MatchColumns, need: Need, answers: Readonly<Record<string, readonly unknown[]>>): void {
  const expected = JSON.stringify(bestOfEach(listPlainly(columns, need)))
  for (const [peer, rows] of Object.entries(answers)) {
    // The SQL of every peer names these columns, which no type can say.
    const found = JSON.stringify(bestOfEach(rows as Row[]))
    if (found !== expected)
      throw new Error(`${peer} answers ${found} at ${need.place?.label}, where plain loops give ${expected}`)
  }
}

function bestOfEach(rows: readonly Row[]): [discipline: number, fit: string][] {
  const best = new Map<number, number>()
  for (const { discipline, fit } of rows) best.set(discipline, Math.max(fit, best.get(discipline) ?? 0))
  return [...best].toSorted(([a], [b]) => a - b).map(([discipline, fit]) => [discipline, fit.toFixed(DIGITS)])
}

function listPlainly(columns: MatchColumns, need: Need): Row[] {
  const { index } = listCandidatesNear(columns, need.place!, need.withinKm, need)
  const total = QUALITY_IDS.reduce((sum, id) => sum + need.weights[id], 0)
  return Array.from(index, (clinician) => {
    const sum = QUALITY_IDS.reduce((sum, id) => sum + need.weights[id] * (columns.quality[id].mean[clinician]! || 0), 0)
    return { discipline: columns.discipline[clinician]!, fit: sum / total }
  })
}
