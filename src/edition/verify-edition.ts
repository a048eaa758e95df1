import { UserError } from '#domain/errors.ts'
import { openImmutableSqlite } from '#doors/sqlite.ts'
import { checkColumns } from './check/check-columns.ts'
import { checkQualities } from './check/check-qualities.ts'
import { checkReferences } from './check/check-references.ts'
import { checkSchema } from './check/check-schema.ts'
import { checkSeal } from './check/check-seal.ts'
import type { EditionCheck } from './check/edition-check.ts'
import { editionId } from './edition-id.ts'
import { hashFile } from './hash-file.ts'
import { openEdition } from './open-edition.ts'
import { readPublishedHash } from './publish-edition.ts'
import { checkHeader, explainReadError } from './read/check-header.ts'
import type { Edition } from './reader-contract.ts'

/** Checks an edition from its bytes up: whole, of this schema, every quality recomputed from its evidence. */
export async function verifyEdition(path: string, onStep: OnStep = () => {}): Promise<EditionCheck[]> {
  const damage = findDamage(path)
  if (damage !== undefined) return [{ title: WHOLE, holds: false, found: damage }]
  onStep('its hash', 0, STEPS)
  const checks = [{ title: WHOLE, holds: true, found: 'whole' }, await checkHash(path)]
  onStep('its pages', 1, STEPS)
  const integrity = checkIntegrity(path)
  checks.push(integrity)
  return integrity.holds ? [...checks, ...(await checkParts(path, onStep))] : checks
}

/** Says what is checked next, how many steps are done and of how many. */
export type OnStep = (detail: string, done: number, total: number) => void

const STEPS = 6
const WHOLE = 'The file is whole: as long as its header says'

// A file that is no edition, or of another schema, is an error of the question, not a finding.
function findDamage(path: string): string | undefined {
  try {
    checkHeader(path)
    return undefined
  } catch (error) {
    if (error instanceof UserError && error.code === 'edition-corrupt') return error.message
    throw error
  }
}

async function checkHash(path: string): Promise<EditionCheck> {
  const published = readPublishedHash(path)
  const found = await hashFile(path)
  const title = 'Its SHA-256 is the one published beside it'
  if (published === null) return { title, holds: false, found: `no hash stands beside it; its own is ${found}` }
  return { title, holds: published === found, found: published === found ? found : `${found}, published ${published}` }
}

function checkIntegrity(path: string): EditionCheck {
  const title = 'SQLite finds every page, table and index intact'
  const file = openImmutableSqlite(path)
  try {
    const rows = file.prepare<{ integrity_check: string }>('PRAGMA integrity_check(5)').rows()
    const found = rows.map((row) => row.integrity_check).join('; ')
    return { title, holds: found === 'ok', found }
  } catch (error) {
    const explained = explainReadError(error, path)
    if (explained instanceof UserError) return { title, holds: false, found: explained.message }
    throw error
  } finally {
    file.close()
  }
}

async function checkParts(path: string, onStep: OnStep): Promise<EditionCheck[]> {
  const file = openImmutableSqlite(path)
  try {
    const schema = checkSchema(file)
    if (!schema.holds) return [schema]
    onStep('its seal', 2, STEPS)
    const checks = [await checkSeal(path), schema]
    const edition = openEdition(path)
    onStep('what refers to what', 3, STEPS)
    checks.push(checkId(edition), checkExpectations(edition), ...checkReferences(file, edition.manifest))
    onStep('the columns for the match', 4, STEPS)
    checks.push(...checkColumns(file, edition.columns))
    onStep('every quality from its evidence', 5, STEPS)
    checks.push(...checkQualities(file, edition.columns))
    edition.close()
    return checks
  } finally {
    file.close()
  }
}

function checkId({ stamp, manifest }: Edition): EditionCheck {
  const expected = editionId(manifest)
  const found = stamp.id === expected ? stamp.id : `${stamp.id}, its manifest gives ${expected}`
  return { title: 'Its id is that of its inputs and versions', holds: stamp.id === expected, found }
}

function checkExpectations({ manifest }: Edition): EditionCheck {
  const failed = manifest.expectations.filter(({ holds }) => !holds)
  const found = failed.length === 0 ? `${manifest.expectations.length} met` : failed.map(({ title }) => title).join('; ')
  return {
    title: 'Every expectation of its build was met',
    holds: failed.length === 0 && manifest.expectations.length > 0,
    found,
  }
}
