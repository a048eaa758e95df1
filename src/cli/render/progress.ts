import type { Io } from '../io.ts'

export interface Step {
  stage: string
  detail: string
  done?: number
  total?: number
  /** What is counted: 'B' for bytes, ' clinicians', ' files'. */
  unit?: string
}

export interface ProgressOptions {
  /** Milliseconds since some moment; comes in so that tests can hold the clock. */
  now: () => number
  write: (text: string) => void
}

// Work that ends sooner stays silent; work that goes on says how fast and how long.
const SILENT_MS = 2000
const EVERY_MS = 500
// Elsewhere each line stays: a log of an hour is read by people too.
const EVERY_MS_IN_A_LOG = 10_000

/** A progress line with rate and time left: redrawn in place on a terminal, a line each ten seconds elsewhere. */
export function openProgress(io: Io, { now, write }: ProgressOptions) {
  const started = now()
  let current: Step = { stage: '', detail: '' }
  let stageStarted = started
  let doneBefore = 0
  let drawnAt = 0
  const everyMs = io.isTerminal ? EVERY_MS : EVERY_MS_IN_A_LOG
  return {
    show(step: Step): void {
      const moment = now()
      if (step.stage !== current.stage || step.total !== current.total) {
        stageStarted = moment
        // A download that goes on where it stopped is not faster for what was there.
        doneBefore = step.done ?? 0
        if (step.stage !== current.stage) drawnAt = 0
      }
      current = step
      if (moment - started < SILENT_MS || moment - drawnAt < everyMs) return
      drawnAt = moment
      const line = describeStep(step, moment - stageStarted, doneBefore)
      if (io.isTerminal) write(`\r\u001b[2K${line.slice(0, io.columns)}`)
      else write(`${line}\n`)
    },
    end(): void {
      if (io.isTerminal && drawnAt > 0) write('\r\u001b[2K')
    },
  }
}

/** "reading services.csv · 45 % · 210 MB/s · 8 s left"; the rate counts from what was done before. */
export function describeStep({ stage, detail, done, total, unit = '' }: Step, elapsedMs: number, doneBefore = 0): string {
  if (done === undefined || total === 0) return `${stage} ${detail}`
  const gained = done - doneBefore
  // A rate of half a second's work would promise too much.
  const rate = gained > 0 && elapsedMs >= EVERY_MS ? gained / elapsedMs : undefined
  const speed = rate === undefined ? '' : ` · ${describeRate(rate, unit)}`
  if (total === undefined) return `${stage} ${detail} · ${done.toLocaleString('en-US')}${unit === 'B' ? ' bytes' : unit}${speed}`
  const left = rate === undefined ? '' : ` · ${Math.ceil((total - done) / rate / 1000)} s left`
  return `${stage} ${detail} · ${Math.floor((done / total) * 100)} %${speed}${left}`
}

// `rate` is units per millisecond.
function describeRate(rate: number, unit: string): string {
  const perSecond = rate * 1000
  if (perSecond >= 1e6) return `${(perSecond / 1e6).toFixed(0)} M${unit}/s`
  return perSecond >= 1e3 ? `${(perSecond / 1e3).toFixed(0)} k${unit}/s` : `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}${unit}/s`
}
