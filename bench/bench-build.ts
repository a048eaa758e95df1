import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckdb } from '#doors/duckdb.ts'
import { buildEdition } from '#edition/build.ts'
import { type Figure, makeFigure } from './figure.ts'

export interface Bench {
  files: string
  editionPath: string
}

/** A build against DuckDB merely reading the same files once. */
export async function benchBuild({ files, editionPath }: Bench): Promise<Figure[]> {
  const floor = await timeReading(files)
  const started = performance.now()
  await buildEdition({ folders: [files], editionPath })
  const value = (performance.now() - started) / 1000
  return [
    makeFigure({ name: 'build', value, unit: 's', peer: 'DuckDB reading the same files once', peerValue: floor, ratioMax: 3 }),
  ]
}

async function timeReading(folder: string): Promise<number> {
  const db = await openDuckdb()
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|tsv|txt)$/i.test(path))
  const started = performance.now()
  for (const path of paths) {
    // Every column of every row as text, errors passed over: the least that reading can be.
    const file = join(folder, path).replaceAll("'", "''")
    await db.run(
      `CREATE OR REPLACE TABLE floor AS SELECT * FROM read_csv('${file}', all_varchar = true, ignore_errors = true, strict_mode = false)`,
    )
  }
  db.close()
  return (performance.now() - started) / 1000
}
