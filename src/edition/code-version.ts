import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The folders whose code decides what an edition holds.
const FOLDERS = ['domain', 'codes', 'doors', 'sources', 'ingest', 'measures', 'edition']

/**
 * The version of the code that makes editions: the package's version and a digest over its files, so that a changed formula is
 * a changed version even when nobody raised a number. Tests are left out.
 */
export function readCodeVersion(): string {
  const root = join(import.meta.dirname, '../..')
  const digest = createHash('sha256')
  for (const path of FOLDERS.flatMap((folder) => listCode(root, join('src', folder)))) {
    digest.update(`${path}\n`).update(readFileSync(join(root, path)))
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `${version}+${digest.digest('hex').slice(0, 12)}`
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
