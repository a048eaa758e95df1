/** One measured figure: ours, what it was compared with in the same run, and whether the ratio keeps its target. */
export interface Figure {
  name: string
  value: number
  unit: string
  peer: string
  peerValue: number
  /** value ÷ peerValue. */
  ratio: number
  target: string
  holds: boolean
}

interface FigureParts {
  name: string
  value: number
  unit: string
  peer: string
  peerValue: number
  /** The ratio must not be above this. */
  ratioMax: number
}

export function makeFigure({ ratioMax, ...parts }: FigureParts): Figure {
  const ratio = parts.value / parts.peerValue
  return { ...parts, ratio, target: `ratio ≤ ${ratioMax}`, holds: ratio <= ratioMax }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

// A server answers with compiled code; the first few hundred answers after a start do not.
const WARM_UP = 300

/** Milliseconds of each of `count` runs, after a few that warm up. */
export async function timeRuns(count: number, work: (run: number) => unknown): Promise<number[]> {
  for (let run = 0; run < Math.min(WARM_UP, count); run += 1) await work(run)
  const times: number[] = []
  for (let run = 0; run < count; run += 1) {
    const started = performance.now()
    await work(run)
    times.push(performance.now() - started)
  }
  return times
}

export function renderTable(figures: readonly Figure[]): string {
  const head =
    '| figure | ours | unit | compared with | its value | ratio | target | holds |\n|---|---:|---|---|---:|---:|---|---|'
  const rows = figures.map(
    ({ name, value, unit, peer, peerValue, ratio, target, holds }) =>
      `| ${name} | ${digits(value)} | ${unit} | ${peer} | ${digits(peerValue)} | ${digits(ratio)} | ${target} | ${holds ? 'yes' : 'no'} |`,
  )
  return [head, ...rows].join('\n')
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
