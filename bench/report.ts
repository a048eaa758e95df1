import type { Figure } from './figure.ts'
import type { Result } from './results.ts'
import { listSlopes, type Slope } from './slope.ts'

/** The whole report as Markdown. */
export function renderReport(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ clinicians }) => clinicians))].toSorted((a, b) => b - a)
  return [
    INTRODUCTION,
    ...sizes.map((size) => renderSize(results.filter(({ clinicians }) => clinicians === size))),
    renderSlopes(listSlopes(results)),
  ].join('\n\n')
}

const INTRODUCTION = `# Benchmarks

Each figure stands beside a limit, or beside a peer or floor that was measured in the same run, because machines are shared: a ratio
means something where a time does not. A ratio under 1 is faster or smaller than the peer. Where ours and peers took turns, a figure
is taken over the questions, each question's time being the median of its rounds, and the smallest and largest ratio of a round stand
in brackets; "quickest" takes each question at its quickest round, for what else a machine does can only add; "computing" is the processor time of our thread for a question on the average, the garbage collector's share included. \`npm run bench -- --help\` lists
the options; editions and results are kept in data/bench, and \`--report docs/benchmarks.md\` writes this page from them.

What the match is compared with: one row a practice location; the locations within 40 km (a box, then haversine), the filter "accepts
Medicare", the weighted sum of the five qualities, and the first 20 of each of the disciplines. SQLite runs inside the same process,
in memory: a table without rowid keyed by (discipline, 0.25° cell), and an R*Tree. PostgreSQL runs beside it on a Unix socket, all
data in shared memory, statements prepared: the same table with an index by (discipline, cell) that holds every column, read by the
index alone, and the extension earthdistance. "To rows here" is what a program waits for, the socket included; "the server alone" is the
execution time that EXPLAIN ANALYZE tells, without planning, socket and rows. Ours also takes off for uncertainty and
distance, names each clinician once however many practices, and leaves out those with too little evidence.`

function renderSize(results: readonly Result[]): string {
  const [{ clinicians }] = results as [Result]
  const title = clinicians === 0 ? '## Whatever the size' : `## ${clinicians.toLocaleString('en-US')} fictional clinicians`
  const figures = results.flatMap((result) => result.figures)
  const parts = figures.filter((figure) => figure.parts.length > 0).map(renderParts)
  return [
    title,
    describeRuns(results),
    renderTable(figures),
    ...(parts.length > 0 ? ['Where it goes:\n', parts.join('\n')] : []),
  ].join('\n\n')
}

function describeRuns(results: readonly Result[]): string {
  const runs = new Map(results.map((result) => [`${result.command} ${result.date} ${result.commit} ${result.machine}`, result]))
  return [...runs.values()]
    .map(({ command, date, commit, machine }) => `\`${command}\` on ${date} at ${commit}; ${machine}.`)
    .join('\n')
}

export function renderTable(figures: readonly Figure[]): string {
  const head = '| figure | ours | compared with | its value | ratio | at most | holds |\n|---|---:|---|---:|---:|---:|---|'
  return [head, ...figures.map(renderRow)].join('\n')
}

function renderRow(figure: Figure): string {
  const { name, unit, peer, ratio, ratioLow, ratioHigh, ratioMax, holds } = figure
  const [best, peerBest] = figure.quickest ?? [null, null]
  const spread = ratioLow === ratioHigh ? '' : ` (${digits(ratioLow)}–${digits(ratioHigh)})`
  const cells = [
    name,
    `${digits(figure.value)} ${unit}${say('quickest', best)}${say('computing', figure.computing)}`,
    peer,
    `${digits(figure.peerValue)} ${unit}${say('quickest', peerBest)}`,
    `${digits(ratio)}${spread}`,
    ratioMax === null ? '' : digits(ratioMax),
    sayWhether(holds),
  ]
  return `| ${cells.join(' | ')} |`
}

function say(name: string, value: number | null): string {
  return value === null ? '' : `, ${name} ${digits(value)}`
}

function sayWhether(holds: boolean | null): string {
  if (holds === null) return ''
  return holds ? 'yes' : '**no**'
}

function renderParts({ name, unit, parts }: Figure): string {
  return `- ${name}: ${parts.map((part) => `${part.name} ${digits(part.value)} ${unit}`).join(', ')}`
}

function renderSlopes(slopes: readonly Slope[]): string {
  const sizes = [...new Set(slopes.flatMap(({ values }) => values.map(({ clinicians }) => clinicians)))].toSorted((a, b) => a - b)
  const head = `| figure | ${sizes.map((size) => size.toLocaleString('en-US')).join(' | ')} | exponent |\n|---|${'---:|'.repeat(sizes.length + 1)}`
  const rows = slopes.map(({ name, unit, values, exponent }) => {
    const cells = sizes.map((size) => {
      const found = values.find(({ clinicians }) => clinicians === size)
      return found ? `${digits(found.value)} ${unit}` : ''
    })
    return `| ${name} | ${cells.join(' | ')} | ${exponent.toFixed(2)} |`
  })
  return `## How it grows

The exponent b of value ≈ a·clinicians^b over the sizes measured: 0 stays as it is, 1 grows as the country does.

${[head, ...rows].join('\n')}
`
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
