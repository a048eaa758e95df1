import type { Duckdb } from '#doors/duckdb.ts'
import { assembleIdentity } from '#ingest/identity/assemble-identity.ts'
import { countPractice } from '#measures/counting/count-practice.ts'
import { listClinicians } from './listing.ts'

export interface RosterProgress {
  detail: string
  done: number
  total: number
}

interface RosterOptions {
  onProgress?: (progress: RosterProgress) => void
}

const STEPS = [
  { detail: 'who is who', run: assembleIdentity },
  { detail: 'what they visibly do', run: countPractice },
  { detail: 'who is listed', run: listClinicians },
] as const

/** Who is in the edition and what they do: identity, then exact counting, then listing. Needs the typed and the code tables. */
export async function assembleRoster(db: Duckdb, { onProgress = () => {} }: RosterOptions = {}): Promise<void> {
  for (const [done, { detail, run }] of STEPS.entries()) {
    onProgress({ detail, done, total: STEPS.length })
    await run(db)
  }
}
