import type { Duckdb } from '#doors/duckdb.ts'
import { type ReadOptions, type ReadReport, type ReadRequest, readDelimited, surveyRequest } from '../reading/read-delimited.ts'

type TextOptions = Pick<ReadOptions, 'workFolder' | 'refusals'> & { onBytes?: (bytesDone: number) => void }

/** Reads a file as text into the table `raw`, each row with the number of its record; for tests of reading alone. */
export async function readText(db: Duckdb, request: ReadRequest, options: TextOptions): Promise<ReadReport> {
  const survey = await surveyRequest(request, options.onBytes)
  return readDelimited(db, request, { ...options, survey, store: (select) => keepText(db, select) })
}

async function keepText(db: Duckdb, select: string): Promise<number> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE raw AS
     SELECT * REPLACE (COALESCE(record, CAST(row_number() OVER () AS INTEGER)) AS record) FROM (${select})`,
  )
  const [counted] = await db.rows<{ n: bigint }>('SELECT count(*) AS n FROM raw')
  return Number(counted?.n)
}
