import type { QualityFigures } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { levelInWords } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderBar } from './bar.ts'
import { fitTo } from './wrap.ts'

// Short names that leave room for the bar in 80 columns; the full names stand on the profile.
const SHORT_NAMES: Record<QualityId, string> = {
  knowledge: 'Knowledge',
  specialization: 'Focus on backs',
  teamwork: 'Team',
  partnership: 'Listening',
  continuity: 'Follow-up',
}

/** Five lines: name, bar with its 80 % interval, score, interval, level in words. */
export function renderQualities(qualities: QualityFigures, io: Io, { indent = '   ', isLong = false } = {}): string[] {
  return QUALITY_IDS.map((id) => {
    const figure = qualities[id]
    const name = fitTo(isLong ? QUALITIES[id].name : SHORT_NAMES[id], isLong ? 29 : 14)
    const numbers = figure.score === null ? '      –   ' : ` ${pad(figure.score)} ${interval(figure.low, figure.high)}`
    return `${indent}${name} ${io.paint('cyan', renderBar(figure))}${numbers} ${levelInWords(figure)}`.trimEnd()
  })
}

function pad(score: number): string {
  return String(Math.round(score)).padStart(3)
}

function interval(low: number | null, high: number | null): string {
  const [from, to] = [Math.round(low ?? 0), Math.round(high ?? 100)]
  return (from === to ? '' : `${from}–${to}`).padEnd(6)
}
