import type { ChangeCause, ClinicianChange } from '#domain/changes.ts'
import type { Clinician, EvidenceRow, QualityFigure } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'

/** Qualities whose score, interval or evidence changed, each with the indicators that moved it and the files behind them. */
export function describeQualityChanges(before: Clinician, after: Clinician): ClinicianChange[] {
  return QUALITY_IDS.flatMap((quality) => {
    const from = figureOf(before.qualities[quality])
    const to = figureOf(after.qualities[quality])
    const because = listCauses(before, after, quality)
    if (from === to && because.every(({ from: was, to: is }) => was === is)) return []
    const text = `${QUALITIES[quality].name}: ${from === to ? `stays ${to ?? 'without a score'}` : `${from ?? 'no score'} → ${to ?? 'no score'}`}`
    return [{ what: 'quality' as const, quality, from, to, text, because }]
  })
}

// As people read it: points of 100 with the interval.
function figureOf({ score, low, high }: QualityFigure): string | null {
  if (score === null) return null
  const interval = low === null || high === null ? '' : ` (${low.toFixed(0)}–${high.toFixed(0)})`
  return `${score.toFixed(0)}${interval}`
}

function listCauses(before: Clinician, after: Clinician, quality: QualityId): ChangeCause[] {
  const rows = after.evidence.filter((row) => row.quality === quality)
  return rows
    .map((row) => ({ was: before.evidence.find(({ indicator }) => indicator === row.indicator), is: row }))
    .filter(({ was, is }) => was !== undefined && hasChanged(was, is))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map(({ was, is }) => describeCause(was!, is))
}

function hasChanged(was: EvidenceRow, is: EvidenceRow): boolean {
  return wordsOf(was) !== wordsOf(is) || was.entering?.mean !== is.entering?.mean || was.formulaVersion !== is.formulaVersion
}

// How far the indicator moves its quality, before the others' share.
function weightOf({ was, is }: { was: EvidenceRow | undefined; is: EvidenceRow }): number {
  const weight = is.entering?.weight ?? was?.entering?.weight ?? 0
  return weight * Math.abs((is.entering?.mean ?? 0) - (was?.entering?.mean ?? 0))
}

function describeCause(was: EvidenceRow, is: EvidenceRow): ChangeCause {
  const [from, to] = [wordsOf(was), wordsOf(is)]
  const { indicator, title, source, release } = is
  return { indicator, title, from, to, source, release, text: `${title}: ${explain(was, is, from === to)}` }
}

function explain(was: EvidenceRow, is: EvidenceRow, isSame: boolean): string {
  if (was.formulaVersion !== is.formulaVersion)
    return `${wordsOf(was)} → ${wordsOf(is)}, by formula version ${is.formulaVersion} (was ${was.formulaVersion})`
  if (isSame && is.known) return `${wordsOf(is)} as before; what is usual among peers moved`
  if (isSame) return 'not known as before; what is expected of peers moved'
  return `${wordsOf(was)} → ${wordsOf(is)}${fileOf(was, is)}`
}

function fileOf(was: EvidenceRow, is: EvidenceRow): string {
  if (is.source === null) return ''
  const isNewer = was.source === is.source && was.release !== null && was.release !== is.release
  return `, by ${is.source} ${is.release}${isNewer ? ` (was ${was.release})` : ''}`
}

function wordsOf({ known, applies, why, value, unit }: EvidenceRow): string {
  if (!applies) return 'does not apply'
  if (!known || value === null) return `not known (${why ?? 'no reason given'})`
  return `${Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2)} ${unit}`
}
