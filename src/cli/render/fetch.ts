import type { CheckFinding, CheckReport } from '#sources/fetch/check-sources.ts'
import type { FetchedReport, FetchProblem, FetchReport } from '#sources/fetch/report.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

const OUTCOMES: Record<FetchedReport['outcome'], string> = {
  fetched: 'fetched       ',
  resumed: 'resumed       ',
  'already-here': 'already here  ',
  'would-fetch': 'would fetch   ',
}

export function renderFetchReport(report: FetchReport, { folder, io }: { folder: string; io: Io }): string {
  const { hosts, files, leftOut, problems } = report
  const isPlan = files.some((file) => file.outcome === 'would-fetch')
  const hostLine = `${isPlan ? 'Hosts that would be asked' : 'Hosts asked'}: ${hosts.join(', ') || 'none'}.`
  const others = leftOut.map(({ source, why }) =>
    wrap(`${source}: ${why}.`.replace('..', '.'), { columns: io.columns, first: 'left out      ' }),
  )
  return [
    files.map((file) => renderFile(file, io)),
    others,
    problems.map((problem) => renderProblem(problem, io)),
    [wrap(hostLine, { columns: io.columns }), isPlan ? PLAN_END : wrap(sayEnd(report, folder), { columns: io.columns })],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function renderFile({ source, file, release, path, url, bytes, outcome, extent, verifiedBy }: FetchedReport, io: Io): string {
  const size = bytes === null ? [] : [`${bytes.toLocaleString('en-US')} bytes`]
  const facts = [
    file === 'file' ? source : `${source} (${file})`,
    ...(release === null ? [] : [`release ${release}`]),
    extent,
    ...size,
  ]
  const verified = verifiedBy.length > 0 ? [`verified by ${verifiedBy.join(', ')}`] : []
  const lines = wrap(facts.join(' · '), { columns: io.columns, first: OUTCOMES[outcome] })
  const below = [path ?? `from ${url}`, ...verified]
  return [lines, ...below.map((text) => `              ${text}`)].join('\n')
}

export function renderProblem({ source, code, message, remedy }: FetchProblem, io: Io): string {
  const what = wrap(`${source}: ${message.replace(/\.$/, '')} (${code}).`, {
    columns: io.columns,
    first: io.paint('red', 'not fetched   '),
  })
  return `${what}\n${wrap(remedy, { columns: io.columns, first: '            → ' })}`
}

const PLAN_END = 'Nobody was contacted. Without --dry-run these are fetched.'

function sayEnd({ files, problems }: FetchReport, folder: string): string {
  const fresh = files.filter(({ outcome }) => outcome !== 'already-here')
  const bytes = fresh.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  const what = `${fresh.length} files are new (${bytes.toLocaleString('en-US')} bytes), ${files.length - fresh.length} were here.`
  if (problems.length > 0) return `${what} ${problems.length} could not be fetched; the others stand.`
  return fresh.length > 0 ? `${what} Build from them: spinewise build --data ${folder}` : what
}

const VERDICTS: Record<CheckFinding['verdict'], string> = {
  answers: 'answers  ',
  new: 'NEW      ',
  changed: 'CHANGED  ',
  moved: 'MOVED    ',
  not: 'NOT      ',
}

export function renderCheckReport({ hosts, findings }: CheckReport, io: Io): string {
  const lines = findings.map(({ source, file, verdict, url, release, bytes, lastModified, found, remedy }) => {
    const facts = [
      file === 'file' ? source : `${source} (${file})`,
      ...(release === null ? [] : [`release ${release}`]),
      ...(bytes === null ? [] : [`${bytes.toLocaleString('en-US')} bytes`]),
      ...(lastModified === null ? [] : [`changed ${lastModified}`]),
      found,
    ]
    const first = verdict === 'not' ? io.paint('red', VERDICTS.not) : VERDICTS[verdict]
    const below = [...(url === null ? [] : [url]), ...(remedy === null ? [] : [`→ ${remedy}`])]
    return [wrap(facts.join(' · '), { columns: io.columns, first }), ...below.map((text) => `         ${text}`)].join('\n')
  })
  return [...lines, '', wrap(`Hosts asked: ${hosts.join(', ') || 'none'}.`, { columns: io.columns })].join('\n')
}
