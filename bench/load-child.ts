import { inflateRawSync } from 'node:zlib'
import { openImmutableSqlite } from '#doors/sqlite.ts'
import { openEdition } from '#edition/open-edition.ts'
import { findSpecialists } from '#services/find.ts'
import { parseNeed } from '#services/parse-need.ts'

/** Milliseconds and bytes of one start; without an edition those of Node and the code alone. */
export interface LoadMeasure {
  openMs: number
  openComputingMs: number
  firstFindMs: number
  rssBytes: number
  readMs: number
  inflateMs: number
}

// load-child.ts bare | open EDITION | parts EDITION
const [mode, editionPath] = process.argv.slice(2)
const measure: LoadMeasure = { openMs: 0, openComputingMs: 0, firstFindMs: 0, rssBytes: 0, readMs: 0, inflateMs: 0 }
if (mode === 'open') measureOpening(editionPath!)
if (mode === 'parts') measureParts(editionPath!)
globalThis.gc?.()
measure.rssBytes = process.memoryUsage().rss
process.stdout.write(`${JSON.stringify(measure)}\n`)

function measureOpening(path: string): void {
  const before = process.threadCpuUsage()
  const started = performance.now()
  const edition = openEdition(path)
  measure.openMs = performance.now() - started
  const { user, system } = process.threadCpuUsage(before)
  measure.openComputingMs = (user + system) / 1000
  const { lat, lon } = edition.columns.places
  const need = parseNeed(edition, { near: `${lat[0]},${lon[0]}`, within: '40' }, { nameField: (field) => field })
  findSpecialists(edition, need, { limit: 5 })
  measure.firstFindMs = performance.now() - started - measure.openMs
}

function measureParts(path: string): void {
  const db = openImmutableSqlite(path)
  const started = performance.now()
  const blobs = db.prepare<{ bytes: Uint8Array }>('SELECT bytes FROM match_column').rows()
  measure.readMs = performance.now() - started
  for (const { bytes } of blobs) inflateRawSync(bytes)
  measure.inflateMs = performance.now() - started - measure.readMs
  db.close()
}
