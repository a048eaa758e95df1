import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { riseTo } from '#measures/indicators/rise-to.ts'

/** What a prior says on the scale of utility. */
export interface EnteringPrior {
  mean: number
  variance: number
}

/** The priors as they enter a quality: of a share that rises to the median of peers, its curve is applied (measures.md 2 and 3). */
export function readEnteringPriors(file: Sqlite): (indicator: number, discipline: number) => EnteringPrior | undefined {
  const keyOf = (row: { indicator: number; discipline: number }) => row.indicator * DISCIPLINE_IDS.length + row.discipline
  const medians = new Map(
    file
      .prepare<MedianRow>("SELECT indicator, discipline, value FROM curve WHERE condition IS NULL AND name = 'median'")
      .rows()
      .map((row) => [keyOf(row), row.value]),
  )
  const rows = file
    .prepare<PriorRow>('SELECT indicator, discipline, kind, mean, variance FROM prior JOIN indicator ON id = indicator')
    .rows()
  const priors = new Map(rows.map((row) => [keyOf(row), enter(row, medians.get(keyOf(row)))]))
  return (indicator, discipline) => priors.get(keyOf({ indicator, discipline }))
}

interface MedianRow {
  indicator: number
  discipline: number
  value: number
}

interface PriorRow extends EnteringPrior {
  indicator: number
  discipline: number
  kind: string
}

function enter({ kind, mean, variance }: PriorRow, median: number | undefined): EnteringPrior {
  if (kind !== 'share' || median === undefined) return { mean, variance }
  return { mean: riseTo(median, mean), variance: median > 0 ? variance / median ** 2 : 0 }
}
