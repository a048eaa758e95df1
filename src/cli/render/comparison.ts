import { DISCIPLINES } from '#codes/disciplines.ts'
import type { Clinician, CompareResult } from '#domain/contract.ts'
import { QUALITIES, type QualityId } from '#domain/quality.ts'
import { levelInWords } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderBar } from './bar.ts'
import { renderEditionLine } from './edition-line.ts'
import { fitTo, wrap } from './wrap.ts'

const MIXED =
  'These are different professions: words compare each with its own peers, and scores across professions cannot be compared.'

/** Up to four clinicians, a quality at a time, so that names and bars stay readable in 80 columns. No overall score. */
export function renderComparison({ edition, clinicians, differences }: CompareResult, io: Io): string {
  const lines = [renderEditionLine(edition, io), '']
  for (const clinician of clinicians) lines.push(headLine(clinician, io))
  const isOneProfession = new Set(clinicians.map((clinician) => clinician.disciplines[0])).size === 1
  for (const { quality, text } of differences) {
    lines.push(
      '',
      io.paint('bold', QUALITIES[quality].name),
      ...clinicians.map((clinician) => qualityLine(clinician, quality, io)),
    )
    if (isOneProfession) lines.push(wrap(text, { columns: io.columns, first: '   ' }))
  }
  if (!isOneProfession) lines.push('', wrap(MIXED, { columns: io.columns }))
  return lines.join('\n')
}

function headLine(clinician: Clinician, io: Io): string {
  const place = clinician.locations[0]
  const where = place ? ` · ${place.city}, ${place.state}` : ''
  const first = clinician.disciplines[0]
  return wrap(`${io.paint('bold', clinician.name)} · ${first ? DISCIPLINES[first].name : ''}${where} · NPI ${clinician.npi}`, {
    columns: io.columns,
  })
}

function qualityLine(clinician: Clinician, id: QualityId, io: Io): string {
  const figure = clinician.qualities[id]
  const range =
    figure.score === null ? '' : `${Math.round(figure.score)} (${Math.round(figure.low ?? 0)}–${Math.round(figure.high ?? 100)})`
  return ` ${fitTo(clinician.name, 22)} ${io.paint('cyan', renderBar(figure))} ${fitTo(range, 12)} ${levelInWords(figure)}`
}
