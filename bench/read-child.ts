import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckdb } from '#doors/duckdb.ts'
import { peakMemory, processorSeconds } from './child.ts'

export interface ReadMeasure {
  seconds: number
  processorSeconds: number
  peakBytes: number
}

// DuckDB reading every column of every row of the files once, as text: read-child.ts FOLDER [WORK]. Without a work folder it keeps
// nothing, which is the least that anything can take; with one it keeps the rows in a database there, as who goes on to use them must.
const [folder, work] = process.argv.slice(2)
const db = await openDuckdb(
  work === undefined ? {} : { path: join(work, 'rows.duckdb'), memoryMb: 2000, spillFolder: join(work, 'spill') },
)
const started = performance.now()
for (const path of readdirSync(folder!, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(csv|tsv|txt)$/i.test(path)) continue
  const file = join(folder!, path).replaceAll("'", "''")
  const rows = `read_csv('${file}', all_varchar = true, ignore_errors = true, strict_mode = false)`
  if (work === undefined) await db.rows(`SELECT count(COLUMNS(*)) FROM ${rows}`)
  else await db.run(`CREATE OR REPLACE TABLE kept AS FROM ${rows}`)
}
const seconds = (performance.now() - started) / 1000
const measure: ReadMeasure = { seconds, processorSeconds: processorSeconds(), peakBytes: peakMemory() }
db.close()
process.stdout.write(`${JSON.stringify(measure)}\n`)
