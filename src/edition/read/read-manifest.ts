import { openImmutableSqlite, type Sqlite } from '#doors/sqlite.ts'
import type { Manifest } from '#edition/manifest.ts'
import { checkHeader, explainReadError, getCorrupt } from './check-header.ts'

/** The manifest of the edition at `path`, without loading the rest. */
export function readManifest(path: string): Manifest {
  return JSON.parse(readMetaOf(path, 'manifest'))
}

/** The id of the edition at `path`. */
export function readEditionId(path: string): string {
  return readMetaOf(path, 'id')
}

function readMetaOf(path: string, name: 'id' | 'manifest'): string {
  checkHeader(path)
  const file = openImmutableSqlite(path)
  try {
    return readMeta(file, path, name)
  } catch (error) {
    throw explainReadError(error, path)
  } finally {
    file.close()
  }
}

/** A fact about the whole edition. */
export function readMeta(file: Sqlite, path: string, name: 'id' | 'manifest'): string {
  const row = file.prepare<{ value: string }>('SELECT value FROM meta WHERE name = ?').row(name)
  if (row === undefined) throw getCorrupt(path, `it has no ${name}`)
  return row.value
}
