import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

// The folders whose code decides what an edition holds.
const FOLDERS = ['domain', 'codes', 'doors', 'sources', 'ingest', 'measures', 'edition']

/**
 * The version of the code that makes editions: the package's version and a digest over its files, so that a changed formula is
 * a changed version even when nobody raised a number. Tests are left out. A published package holds compiled code; it states the
 * digest of the source it was compiled from (bin/pack.mjs), so that both make the same bytes.
 */
export function readCodeVersion(): string {
  const manifest = findPackageJSON(import.meta.url) ?? ''
  const { version, codeVersion } = JSON.parse(readFileSync(manifest, 'utf8'))
  return codeVersion ?? `${version}+${digestCode(dirname(manifest))}`
}

function digestCode(root: string): string {
  const digest = createHash('sha256')
  for (const path of FOLDERS.flatMap((folder) => listCode(root, join('src', folder)))) {
    digest.update(`${path}\n`).update(readFileSync(join(root, path)))
  }
  return digest.digest('hex').slice(0, 12)
}

function listCode(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|sql|js)$/.test(entry.name) && !/\.test\.ts$|^test-/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
