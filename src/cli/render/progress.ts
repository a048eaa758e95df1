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

/** A progress line with rate and time left: redrawn in place on a terminal, a line a stage elsewhere. */
export function openProgress(io: Io, { now, write }: ProgressOptions) {
  const started = now()
  let stage = ''
  let stageStarted = started
  let drawnAt = 0
  return {
    show(step: Step): void {
      const moment = now()
      if (step.stage !== stage) {
        stage = step.stage
        stageStarted = moment
        drawnAt = 0
      }
      if (moment - started < SILENT_MS || moment - drawnAt < EVERY_MS) return
      drawnAt = moment
      const line = describeStep(step, moment - stageStarted)
      if (io.isTerminal) write(`\r\u001b[2K${line.slice(0, io.columns)}`)
      else write(`${line}\n`)
    },
    end(): void {
      if (io.isTerminal && drawnAt > 0) write('\r\u001b[2K')
    },
  }
}

/** "reading services.csv · 45 % · 210 MB/s · 8 s left" */
export function describeStep({ stage, detail, done, total, unit = '' }: Step, elapsedMs: number): string {
  if (done === undefined || total === undefined || total === 0) return `${stage} ${detail}`
  const share = `${stage} ${detail} · ${Math.floor((done / total) * 100)} %`
  // A rate of half a second's work would promise too much.
  if (done === 0 || elapsedMs < EVERY_MS) return share
  const rate = done / elapsedMs
  return `${share} · ${describeRate(rate, unit)} · ${Math.ceil((total - done) / rate / 1000)} s left`
}

// `rate` is units per millisecond.
function describeRate(rate: number, unit: string): string {
  const perSecond = rate * 1000
  if (perSecond >= 1e6) return `${(perSecond / 1e6).toFixed(0)} M${unit}/s`
  return perSecond >= 1e3 ? `${(perSecond / 1e3).toFixed(0)} k${unit}/s` : `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}${unit}/s`
}
