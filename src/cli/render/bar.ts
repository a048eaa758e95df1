const WIDTH = 20

interface Bar {
  score: number | null
  low: number | null
  high: number | null
}

/** A scale from 0 to 100 in 20 columns: the interval as a line, the score as a dot; dots alone when not known. */
export function renderBar({ score, low, high }: Bar): string {
  if (score === null || low === null || high === null) return '·'.repeat(WIDTH)
  const cells: string[] = Array.from({ length: WIDTH }, (_, cell) => (cell >= cellOf(low) && cell <= cellOf(high) ? '━' : '·'))
  cells[cellOf(score)] = '●'
  return cells.join('')
}

function cellOf(value: number): number {
  return Math.min(WIDTH - 1, Math.max(0, Math.floor((value / 100) * WIDTH)))
}
