import type { Clinician, CompareResult, QualityDifference, QualityFigure } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { getClinician } from './get-clinician.ts'

/** More columns than this are read by nobody (product.md 7). */
export const COMPARED_MAX = 4

/** Up to four clinicians side by side, each once, in the order asked. */
export function compareClinicians(edition: Edition, npis: readonly string[]): CompareResult {
  const asked = [...new Set(npis.map((npi) => npi.trim()))]
  if (asked.length === 0 || asked.length > COMPARED_MAX)
    throw new UserError('compare', `${asked.length} clinicians cannot be compared`, {
      remedy: `Give from 1 to ${COMPARED_MAX} NPIs.`,
      kind: 'usage',
    })
  const clinicians = asked.map((npi) => getClinician(edition, npi))
  return {
    edition: edition.stamp,
    clinicians,
    differences: QUALITY_IDS.map((quality) => describeDifference(clinicians, quality)),
  }
}

function describeDifference(clinicians: readonly Clinician[], quality: QualityId): QualityDifference {
  const nobody = (text: string): QualityDifference => ({ quality, ahead: [], text })
  const scored = clinicians.filter(({ qualities }) => hasInterval(qualities[quality]))
  if (scored.length < 2) return nobody('There is nothing to compare: fewer than two have a figure.')
  if (new Set(scored.map(({ disciplines }) => disciplines[0])).size > 1)
    return nobody('Scales differ by profession: compare each with its own peers.')
  const best = scored.reduce((a, b) => ((b.qualities[quality].score ?? 0) > (a.qualities[quality].score ?? 0) ? b : a))
  const ahead = scored.filter((clinician) => isTied(clinician.qualities[quality], best.qualities[quality]))
  if (ahead.length === scored.length) return nobody('No clear difference: the intervals overlap.')
  const names = ahead.map(({ name }) => name).join(' and ')
  return {
    quality,
    ahead: ahead.map(({ npi }) => npi),
    text: `${names} ${ahead.length === 1 ? 'is' : 'are'} ahead by more than the intervals.`,
  }
}

/** Two figures tie when their 80 % intervals overlap. */
function isTied(a: QualityFigure, b: QualityFigure): boolean {
  return (a.low ?? 0) <= (b.high ?? 0) && (b.low ?? 0) <= (a.high ?? 0)
}

function hasInterval({ score, low, high }: QualityFigure): boolean {
  return score !== null && low !== null && high !== null
}
