import { DISCIPLINES } from '#codes/disciplines.ts'
import type { Clinician, CompareResult } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { levelInWords } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderBar } from './bar.ts'
import { renderEditionLine } from './edition-line.ts'
import { fitTo, wrap } from './wrap.ts'

/** Up to four clinicians, a quality at a time, so that names and bars stay readable in 80 columns. No overall score. */
export function renderComparison({ edition, clinicians }: CompareResult, io: Io): string {
  const lines = [renderEditionLine(edition, io), '']
  for (const clinician of clinicians) lines.push(headLine(clinician, io))
  for (const id of QUALITY_IDS)
    lines.push('', io.paint('bold', QUALITIES[id].name), ...clinicians.map((clinician) => qualityLine(clinician, id, io)))
  const disciplines = new Set(clinicians.map((clinician) => clinician.disciplines[0]))
  if (disciplines.size > 1)
    lines.push(
      '',
      wrap(
        'These are different professions: words compare each with its own peers, and scores across professions cannot be compared.',
        { columns: io.columns },
      ),
    )
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
