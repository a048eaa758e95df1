import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

export interface InstalledPackage {
  /** An otherwise empty project of a stranger, with Spinewise among its packages. */
  folder: string
  /** Paths in the tarball. */
  files: string[]
  spinewise(args: readonly string[]): Promise<string>
  remove(): void
}

/** Packs this tree and installs the tarball with npm, without a network. */
export async function installPackage(): Promise<InstalledPackage> {
  const work = mkdtempSync(join(tmpdir(), 'spinewise-package-'))
  const folder = join(work, 'stranger')
  await run(process.execPath, [join(root, 'bin/pack.mjs'), '--to', work])
  const tarball = join(work, `spinewise-${readJson(join(root, 'package.json')).version}.tgz`)
  const { stdout } = await run('tar', ['tzf', tarball])
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  placeDependencies(folder)
  // A cache of its own, and offline: what is not placed must not be needed.
  const flags = ['--offline', '--no-save', '--loglevel=error', '--cache', join(work, 'cache')]
  await run('npm', ['install', ...flags, tarball], { cwd: folder })
  return {
    folder,
    files: stdout.trim().split('\n'),
    spinewise: async (args) => {
      const program = join(folder, 'node_modules/.bin/spinewise')
      const env = { ...process.env, SPINEWISE_DATA: join(folder, 'data') }
      return (await run(program, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })).stdout
    },
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}

// Named by platform; other packages begin with "node-" too.
const NODE_BINARY = /^node_modules\/node-(bin-)?(linux|darwin|win)-/

// The packages that npm would bring, copied from this tree; Node's own binary, 190 MB, is left out, and npm goes on without it.
function placeDependencies(folder: string): void {
  const { packages } = readJson(join(root, 'package-lock.json'))
  for (const path of Object.keys(packages)) {
    const { dev, devOptional, bin } = packages[path]
    const isBrought = path !== '' && !dev && !devOptional && !NODE_BINARY.test(path)
    if (!isBrought || !existsSync(join(root, path))) continue
    cpSync(join(root, path), join(folder, path), { recursive: true })
    for (const [name, file] of Object.entries(bin ?? {})) linkProgram(folder, name, join(folder, path, String(file)))
  }
}

function linkProgram(folder: string, name: string, file: string): void {
  const link = join(folder, 'node_modules/.bin', name)
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(relative(dirname(link), file), link)
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
