import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { Manifest } from '#edition/manifest.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'

/** Whatever one table says of another is there. */
export function checkReferences(file: Sqlite, manifest: Manifest): EditionCheck[] {
  const listed = file.prepare<{ count: number }>('SELECT COUNT(*) AS count FROM clinician WHERE listed = 1').row()?.count ?? 0
  return [
    checkInputs(file, manifest),
    {
      title: 'It holds as many listed clinicians as its manifest says',
      holds: listed === manifest.counts.listed,
      found: listed === manifest.counts.listed ? String(listed) : `${listed}, the manifest says ${manifest.counts.listed}`,
    },
    ...readSql(import.meta.url, './references.sql')
      .split(';\n')
      .filter((sql) => sql.trim() !== '')
      .map((sql) => checkReference(file, sql)),
  ]
}

function checkInputs(file: Sqlite, { inputs }: Manifest): EditionCheck {
  const stored = file.prepare<{ id: number; sha256: string }>('SELECT id, sha256 FROM input ORDER BY id').rows()
  const hashes = new Map(stored.map(({ id, sha256 }) => [id, sha256]))
  const differing = inputs.filter(({ id, sha256 }) => hashes.get(id) !== sha256).map(({ file: name }) => name)
  if (stored.length !== inputs.length) differing.push(`${stored.length} inputs, the manifest says ${inputs.length}`)
  return checkNone('Its inputs are those of its manifest', { differing, of: inputs.length })
}

// Each statement gives one row a breach; its title stands in its comment.
function checkReference(file: Sqlite, sql: string): EditionCheck {
  const title = /^-- (.*)$/m.exec(sql)?.[1] ?? sql
  const breaches = file.prepare<{ breach: string }>(sql).rows()
  return {
    title,
    holds: breaches.length === 0,
    found: breaches.length === 0 ? 'none amiss' : `${breaches.length} amiss, first: ${breaches[0]?.breach}`,
  }
}
