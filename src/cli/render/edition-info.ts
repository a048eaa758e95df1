import { DISCIPLINES } from '#codes/disciplines.ts'
import type { EditionCheck } from '#edition/check/edition-check.ts'
import type { EditionInfo } from '#edition/describe-edition.ts'
import type { Io } from '../io.ts'
import { renderEditionLine } from './edition-line.ts'
import { fitTo, wrap } from './wrap.ts'

export function renderEditionInfo(info: EditionInfo, io: Io): string {
  const { counts, edition, expectations } = info
  return [
    renderEditionLine(edition, io),
    `${info.path} · ${(info.bytes / 1e6).toFixed(1)} MB · schema ${info.schemaVersion} · code ${edition.codeVersion}`,
    `sha256 ${edition.sha256 ?? 'not published beside it'}`,
    '',
    `${count(counts.listed)} clinicians listed of ${count(counts.individuals)} individuals known; ${count(counts.excluded)} excluded and ${count(counts.deactivated)} deactivated never appear.`,
    ...info.listedByDiscipline.map(
      ({ discipline, clinicians }) => `   ${count(clinicians).padStart(9)}  ${DISCIPLINES[discipline].name}`,
    ),
    '',
    io.paint('bold', 'Made from'),
    ...info.inputs.flatMap((input) => [
      ` ${input.source} · ${input.file} · release ${input.release}`,
      io.paint(
        'dim',
        `   ${count(input.accepted)} accepted, ${count(input.refused)} refused of ${count(input.lines)} lines${input.decodedBytes > 0 ? `, ${count(input.decodedBytes)} bytes decoded as Windows-1252` : ''} · ${input.sha256.slice(0, 32)}…`,
      ),
    ]),
    ...(info.absentSources.length > 0
      ? ['', wrap(`Not loaded: ${info.absentSources.map(({ source }) => source).join(', ')}`, { columns: io.columns })]
      : []),
    '',
    `${expectations.met} of ${expectations.met + expectations.failed.length} expectations hold.`,
    ...expectations.failed.map(({ title, expected, found }) =>
      wrap(`${title}: expected ${expected}, found ${found}`, { columns: io.columns, first: '  ! ' }),
    ),
  ].join('\n')
}

export function renderEditionChecks(checks: readonly EditionCheck[], io: Io): string {
  const lines = checks.map(({ title, holds, found }) =>
    wrap(`${title}: ${found}`, { columns: io.columns, first: fitTo(holds ? 'holds' : 'FAILS', 6) }),
  )
  const failed = checks.filter((check) => !check.holds).length
  return [
    ...lines,
    '',
    failed === 0
      ? 'The edition is what it says it is.'
      : `${failed} of ${checks.length} checks fail. Build the edition again, or copy it again.`,
  ].join('\n')
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
