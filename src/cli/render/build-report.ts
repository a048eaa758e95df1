import type { BuildReport } from '#edition/build.ts'
import type { InputRecord } from '#ingest/input-record.ts'
import type { Io } from '../io.ts'
import { fitTo, wrap } from './wrap.ts'

/** Counts in, out and refused for each file, then what the edition holds. */
export function renderBuildReport(report: BuildReport, io: Io): string {
  const { manifest } = report
  if (!report.isNew)
    return `Nothing to do: ${report.editionPath} was made from the same files by the same code (edition sha256 ${report.sha256.slice(0, 12)}…).`
  return [
    io.paint('bold', manifest.title),
    '',
    io.paint(
      'bold',
      `${fitTo('file', 36)} ${fitTo('release', 10)} ${'lines'.padStart(9)} ${'accepted'.padStart(9)} ${'refused'.padStart(8)}`,
    ),
    ...manifest.inputs.map(inputLine),
    ...manifest.inputs.flatMap((input) => decodedLine(input, io)),
    ...renderLeftOut(report, io),
    '',
    `${count(manifest.counts.listed)} clinicians listed, ${count(manifest.counts.individuals)} individuals known; ${count(manifest.counts.excluded)} excluded and ${count(manifest.counts.deactivated)} deactivated never appear.`,
    ...renderExpectations(report, io),
    '',
    `Edition: ${report.editionPath}`,
    `sha256:  ${report.sha256}`,
  ].join('\n')
}

function inputLine({ file, source, release, lines, accepted, refused }: InputRecord): string {
  const name = fitTo(`${source}: ${file}`, 36)
  return `${name} ${fitTo(release, 10)} ${count(lines).padStart(9)} ${count(accepted).padStart(9)} ${count(refused).padStart(8)}`
}

// Bytes that were not UTF-8 were read as what such files mostly are; a person should know.
function decodedLine({ file, decodedBytes }: InputRecord, io: Io): string[] {
  if (decodedBytes === 0) return []
  return [
    wrap(`${file}: ${count(decodedBytes)} bytes were not UTF-8 and were read as Windows-1252`, {
      columns: io.columns,
      first: 'decoded   ',
    }),
  ]
}

function renderLeftOut({ notRecognised, refusedPath, manifest }: BuildReport, io: Io): string[] {
  const lines = notRecognised.map(({ file, why }) => wrap(`${file}: ${why}`, { columns: io.columns, first: 'left out  ' }))
  if (manifest.absentSources.length > 0) {
    const names = manifest.absentSources.map((source) => source.source).join(', ')
    lines.push(wrap(`${names}: what they alone say is "not known"`, { columns: io.columns, first: 'not there ' }))
  }
  if (refusedPath) lines.push(`refused rows, each with its reason: ${refusedPath}`)
  return lines.length === 0 ? [] : ['', ...lines]
}

function renderExpectations({ manifest }: BuildReport, io: Io): string[] {
  const broken = manifest.expectations.filter((expectation) => !expectation.holds)
  const head = `${manifest.expectations.length - broken.length} of ${manifest.expectations.length} expectations hold.`
  return [
    head,
    ...broken.map(({ title, expected, found }) =>
      wrap(`${title}: expected ${expected}, found ${found}`, { columns: io.columns, first: '  ! ' }),
    ),
  ]
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
