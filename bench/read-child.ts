import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckdb } from '#doors/duckdb.ts'
import { peakMemory, processorSeconds } from './child.ts'

export interface ReadMeasure {
  seconds: number
  processorSeconds: number
  peakBytes: number
}

// DuckDB reading every column of every row of the files once, as text, and keeping nothing: the least that a build can be.
const [folder] = process.argv.slice(2)
const db = await openDuckdb()
const started = performance.now()
for (const path of readdirSync(folder!, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(csv|tsv|txt)$/i.test(path)) continue
  const file = join(folder!, path).replaceAll("'", "''")
  await db.rows(
    `SELECT count(COLUMNS(*)) FROM read_csv('${file}', all_varchar = true, ignore_errors = true, strict_mode = false)`,
  )
}
const seconds = (performance.now() - started) / 1000
const measure: ReadMeasure = { seconds, processorSeconds: processorSeconds(), peakBytes: peakMemory() }
db.close()
process.stdout.write(`${JSON.stringify(measure)}\n`)
