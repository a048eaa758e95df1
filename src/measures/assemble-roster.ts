import type { Duckdb } from '#doors/duckdb.ts'
import { assembleIdentity } from '#ingest/identity/assemble-identity.ts'
import { countPractice } from '#measures/counting/count-practice.ts'
import { listClinicians } from './listing.ts'

/** Who is in the edition and what they do: identity, then exact counting, then listing. Needs the typed and the code tables. */
export async function assembleRoster(db: Duckdb): Promise<void> {
  await assembleIdentity(db)
  await countPractice(db)
  await listClinicians(db)
}
