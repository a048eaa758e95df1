import { spawnSync } from 'node:child_process'
import { copyFileSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, MB, makeFigure, measuredOf, type Part } from './figure.ts'

const root = join(import.meta.dirname, '..')
const FILES = ['package.json', 'package-lock.json', '.npmrc']

/** `npm ci` with an empty cache against the same with a full one, and what it leaves on the disk. */
export function benchInstall(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-install-'))
  try {
    for (const file of FILES) copyFileSync(join(root, file), join(folder, file))
    const cold = timeInstall(folder)
    const warm = timeInstall(folder)
    const cache = sizeOf(join(folder, 'cache')) / MB
    const packages = listPackages(join(folder, 'node_modules'))
    const names = { subject: 'install', clinicians: 0 } as const
    return [
      makeFigure({
        ...names,
        name: 'cold npm ci',
        unit: 's',
        ours: measuredOf([cold]),
        peer: 'the same from a full cache',
        theirs: measuredOf([warm]),
        parts: [
          { name: 'fetching', value: Math.max(0, cold - warm) },
          { name: 'unpacking', value: warm },
        ],
      }),
      makeFigure({
        ...names,
        name: 'node_modules',
        unit: 'MB',
        ours: measuredOf([packages.reduce((sum, { value }) => sum + value, 0)]),
        peer: 'what was fetched, compressed',
        theirs: measuredOf([cache]),
        parts: packages.toSorted((a, b) => b.value - a.value).slice(0, 6),
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timeInstall(folder: string): number {
  const started = performance.now()
  const done = spawnSync('npm', ['ci', '--cache', join(folder, 'cache'), '--loglevel=error'], { cwd: folder, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`npm ci failed: ${done.stderr}`)
  return (performance.now() - started) / 1000
}

/** MB by package, or by scope where there is one. */
function listPackages(modules: string): Part[] {
  return readdirSync(modules).map((name) => ({ name, value: sizeOf(join(modules, name)) / MB }))
}

function sizeOf(path: string): number {
  const entry = lstatSync(path)
  return entry.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : entry.size
}
