import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config, { laws } from '../../.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '../..')

async function cruiseTree(folder: string, paths: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(paths, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir: folder,
  })
  if (typeof output === 'string') throw new Error('expected the result as an object')
  return output
}

function trackedSources(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'fixtures'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
}

describe('the law of imports', () => {
  test('cruises every tracked file of src and fixtures', async () => {
    const result = await cruiseTree(root, ['src', 'fixtures'])
    const cruised = new Set(result.modules.map((module) => module.source))
    const missing = trackedSources().filter((path) => !cruised.has(path))
    expect(trackedSources().length).toBeGreaterThan(50)
    expect(missing).toEqual([])
  })

  test('is kept by every file', async () => {
    const result = await cruiseTree(root, ['src', 'fixtures'])
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })
})

describe('a planted breach is found', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spinewise-law-'))
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(laws.map((law) => [law.name, law] as const))('of %s', async (name, law) => {
    const tree = join(folder, name)
    plant(tree, law.breach)
    cpSync(join(root, 'package.json'), join(tree, 'package.json'))
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    const result = await cruiseTree(
      tree,
      ['src', 'fixtures'].filter((path) => law.breach.from.startsWith(path) || path === 'src'),
    )
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(name)
  })
})

function plant(tree: string, { from, to, back }: { from: string; to: string; back?: boolean }): void {
  const isFile = /^(src|fixtures)\//.test(to)
  write(tree, from, `import * as target from '${isFile ? specifier(from, to) : to}'\nexport const planted = target\n`)
  if (isFile)
    write(
      tree,
      to,
      back
        ? `import { planted } from '${specifier(to, from)}'\nexport const target = () => planted\n`
        : 'export const target = 1\n',
    )
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

function write(tree: string, path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}
