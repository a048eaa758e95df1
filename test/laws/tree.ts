import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Files that git tracks or would track, below the folders and with the endings given, as paths from the root. */
export function listFiles(folders: readonly string[], endings: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => path !== '' && endings.some((ending) => path.endsWith(ending)))
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
