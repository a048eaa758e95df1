import { relative, resolve } from 'node:path'
import { listFiles } from '#doors/files.ts'

export interface FoundFile {
  path: string
  /** Below the folder given: it stands in the edition, which must not depend on where the folder lies. */
  name: string
}

/** Every file below the folders, each once, in an order that no machine changes. */
export async function findFiles(folders: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const folder of folders) {
    const root = resolve(folder)
    for (const path of await listFiles(root)) {
      const name = relative(root, path).replaceAll('\\', '/') || path.split(/[/\\]/).at(-1) || path
      if (!found.has(path)) found.set(path, { path, name })
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.path, b.path))
}

/** By code unit: the same in every language setting. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
