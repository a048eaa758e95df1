/** What was answered, for the oracle: ids of red-flags.md B2, and what it says beside them. */
export interface OracleAnswers {
  yes: readonly string[]
  unknown?: readonly string[]
  severe?: boolean
  cannotWalk?: boolean
  constantPain?: boolean
  nightPain?: boolean
  weeks?: number
  selfHarm?: 'active' | 'passive' | undefined
}

/** red-flags.md B3 again, from its text alone, a plain if for each sentence: [level, row of the message]. */
export function judgePlainly(answers: OracleAnswers): [level: string, row: number | null] {
  const emergency = findEmergency(answers)
  if (emergency) return ['EMERGENCY', emergency]
  const urgent = findUrgent(answers)
  if (urgent) return ['URGENT', urgent]
  const soon = findSoon(answers)
  if (soon) return ['SOON', soon]
  if (answers.yes.includes('A1')) return ['ROUTINE-REFER', 16]
  if (isUnfinished(answers.unknown ?? [])) return ['REASK', null]
  return ['NONE', 18]
}

const any = ({ yes }: OracleAnswers, ...ids: readonly string[]) => ids.some((id) => yes.includes(id))
const all = ({ yes }: OracleAnswers, ...ids: readonly string[]) => ids.every((id) => yes.includes(id))

function findEmergency(a: OracleAnswers): number {
  const cord = any(a, 'N1', 'N3', 'C5')
  if (any(a, 'V1', 'V3', 'V5')) return 1
  if (any(a, 'C1', 'C2', 'C3', 'C4')) return 2
  if (any(a, 'N2') || all(a, 'C5', 'N1')) return 3
  if (any(a, 'R1')) return 4
  if (all(a, 'I1', 'I2')) return 4
  if (cord && any(a, 'I1', 'I2')) return 4
  if (any(a, 'F1')) return 5
  if (cord && any(a, 'M1', 'F2', 'F3')) return 6
  return any(a, 'S1') && a.selfHarm !== 'passive' ? 7 : 0
}

function findUrgent(a: OracleAnswers): number {
  if (any(a, 'C5')) return 8
  if (any(a, 'N1', 'N3')) return 9
  if (any(a, 'I1', 'K1')) return 10
  if (any(a, 'I2') && (a.constantPain || a.nightPain || any(a, 'M3'))) return 10
  if (any(a, 'M1') || all(a, 'M2', 'M3')) return 11
  if (any(a, 'F2', 'F3') && (a.severe || a.cannotWalk)) return 12
  return any(a, 'V2') ? 13 : 0
}

function findSoon(a: OracleAnswers): number {
  if (any(a, 'F2', 'F3')) return 12
  if (any(a, 'M2', 'M3', 'P1b')) return 14
  if (any(a, 'P1c') && (a.weeks ?? 0) >= 4) return 14
  if (any(a, 'V4')) return 15
  return any(a, 'S1') && a.selfHarm === 'passive' ? 17 : 0
}

/** Items of which rows 1 to 11 and 17 do not speak, by hand: V2, V4, A1 and the three of age and pregnancy. */
function isUnfinished(unknown: readonly string[]): boolean {
  const later = ['V2', 'V4', 'A1', 'P1a', 'P1b', 'P1c']
  return unknown.some((id) => !later.includes(id))
}
