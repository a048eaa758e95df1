import { appendFileSync, writeFileSync } from 'node:fs'
import { publishFile } from '#doors/files.ts'
import { describeRefresh } from './describe-refresh.ts'
import type { RefreshPlaces } from './refresh-places.ts'
import type { RefreshOutcome, RefreshReport } from './refresh-report.ts'

interface LogLine {
  at: string
  event: 'started' | 'failed' | 'published by hand' | RefreshOutcome
  [more: string]: unknown
}

/** Adds a line to the log of refreshes. */
export function logRefresh({ log }: RefreshPlaces, line: LogLine): void {
  appendFileSync(log, `${JSON.stringify(line)}\n`)
}

/** Writes the report beside the edition, as JSON and for people; each whole or as it was before. */
export async function publishReport({ report, reportText }: RefreshPlaces, refresh: RefreshReport): Promise<void> {
  await publishText(report, JSON.stringify(refresh, null, 2))
  await publishText(reportText, describeRefresh(refresh).join('\n'))
}

export async function publishText(path: string, text: string): Promise<void> {
  writeFileSync(`${path}.building`, `${text}\n`)
  await publishFile(`${path}.building`, path)
}
