import { classOf } from '#codes/service-class.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { loadLines } from '#ingest/identity/load-lines.ts'

/** Gives each distinct (code, drug indicator) of the services file its one class of measures.md 2a, as the table `code_class`. */
export async function classifyCodes(db: Duckdb): Promise<void> {
  const codes = await db.rows<{ hcpcs: string; drug: boolean }>(
    'SELECT DISTINCT hcpcs, coalesce(drug, FALSE) AS drug FROM services WHERE hcpcs IS NOT NULL ORDER BY ALL',
  )
  await db.run('CREATE OR REPLACE TABLE code_class (hcpcs VARCHAR, drug BOOLEAN, class VARCHAR)')
  await loadLines(
    db,
    'code_class',
    codes.map(({ hcpcs, drug }) => [hcpcs, String(drug), classOf(hcpcs, drug)]),
  )
}
