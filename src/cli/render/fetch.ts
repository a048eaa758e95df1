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

function renderFile({ source, release, path, url, bytes, outcome, extent, verifiedBy }: FetchedReport, io: Io): string {
  const size = bytes === null ? [] : [`${bytes.toLocaleString('en-US')} bytes`]
  const facts = [source, ...(release === null ? [] : [`release ${release}`]), extent, ...size]
  const verified = verifiedBy.length > 0 ? [`verified by ${verifiedBy.join(', ')}`] : []
  const lines = wrap(facts.join(' · '), { columns: io.columns, first: OUTCOMES[outcome] })
  const below = [...(path === null ? [`from ${url}`] : [path]), ...verified]
  return [lines, ...below.map((text) => `              ${text}`)].join('\n')
}

export function renderProblem({ source, code, message, remedy }: FetchProblem, io: Io): string {
  const what = wrap(`${source}: ${message} (${code}).`, { columns: io.columns, first: io.paint('red', 'not fetched   ') })
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
