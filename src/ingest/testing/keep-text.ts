import type { Duckdb } from '#doors/duckdb.ts'

/** Keeps what a reader reads as text, in the table `raw`, each row with the number of its record; for tests of reading alone. */
export async function keepText(db: Duckdb, select: string): Promise<number> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE raw AS
     SELECT * REPLACE (COALESCE(record, CAST(row_number() OVER () AS INTEGER)) AS record) FROM (${select})`,
  )
  const [counted] = await db.rows<{ n: bigint }>('SELECT count(*) AS n FROM raw')
  return Number(counted?.n)
}
