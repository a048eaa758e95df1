import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listFiles, readText, root } from '../laws/tree.ts'
import { type InstalledPackage, installPackage } from './installed-package.ts'
import { spinewise } from './spinewise.ts'

const { editionPath } = inject('demo')
const NEED = ['find', '--near', '02903', '--condition', 'radiculopathy', '--weeks', '8', '--json']

let installed: InstalledPackage
beforeAll(async () => {
  installed = await installPackage()
})
afterAll(() => installed?.remove())

describe('the tarball', () => {
  test('carries JavaScript and declarations of every source, and no TypeScript', () => {
    const sources = listFiles(['src', 'fixtures'], ['.ts']).filter(
      (path) => !/\.test\.ts$|\.d\.ts$|\/test-|\/testing\//.test(path),
    )
    const compiled = sources.flatMap((path) => ['.js', '.d.ts'].map((ending) => `package/dist/${path.replace(/\.ts$/, ending)}`))
    expect(compiled.length).toBeGreaterThan(400)
    expect(compiled.filter((path) => !installed.files.includes(path))).toEqual([])
    expect(installed.files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([])
  })

  test('carries every file that is read at run time', () => {
    const listed = [...listFiles(['src', 'fixtures'], ['.sql', '.csv', '.yaml']), ...listFiles(['src/web/articles'], ['.md'])]
    const read = listed.filter((path) => !path.includes('/testing/'))
    expect(read.filter((path) => !installed.files.includes(`package/dist/${path}`))).toEqual([])
  })

  test('carries no test, and the licence and notices', () => {
    expect(installed.files.filter((path) => /\.test\.|\/test-|\/testing\//.test(path))).toEqual([])
    expect(installed.files).toEqual(expect.arrayContaining(['package/LICENSE', 'package/NOTICE', 'package/README.md']))
  })

  test('asks for no package that only its makers need', () => {
    const manifest = JSON.parse(readFileSync(join(installed.folder, 'node_modules/spinewise/package.json'), 'utf8'))
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']))
    expect(manifest.dependencies).toEqual(JSON.parse(readText('package.json')).dependencies)
  })
})

describe('the installed package', () => {
  test('says its version', async () => {
    expect((await installed.spinewise(['--version'])).trim()).toBe(JSON.parse(readText('package.json')).version)
  })

  test('finds nothing wrong with its installation', async () => {
    const { findings } = JSON.parse(await installed.spinewise(['doctor', '--json']))
    expect(findings.map((finding: { verdict: string }) => finding.verdict)).not.toContain('fails')
  })

  test('makes the edition that the clone makes, byte for byte, and finds the same specialists', async () => {
    const edition = join(installed.folder, 'edition.sqlite')
    await installed.spinewise(['data', 'synth', '--out', join(installed.folder, 'files'), '--clinicians', '600', '--seed', '7'])
    await installed.spinewise(['build', '--data', join(installed.folder, 'files'), '--edition', edition])
    const found = await installed.spinewise([...NEED, '--edition', edition])
    expect(JSON.parse(found).shortList.length).toBeGreaterThan(0)
    expect(found).toBe((await spinewise([...NEED, '--edition', editionPath])).out)
    expect(sha256(edition)).toBe(sha256(editionPath))
  })

  test('serves the pages that were built for it, with their scripts and styles', async () => {
    const edition = join(installed.folder, 'edition.sqlite')
    const program = join(installed.folder, 'node_modules/.bin/spinewise')
    const served = spawn(program, ['start', '--edition', edition], { cwd: installed.folder, env: { ...process.env, PORT: '0' } })
    try {
      const url = await new Promise<string>((resolve, reject) => {
        served.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ''))
        served.on('exit', (code) => reject(new Error(`start ended with ${code}`)))
      })
      const page = await (await fetch(`${url}/es`)).text()
      expect(page).toContain('Encuentre al especialista')
      const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
      expect(assets.length).toBeGreaterThan(5)
      for (const path of assets) expect((await fetch(url + path)).status, path).toBe(200)
    } finally {
      served.kill('SIGTERM')
    }
  })

  test('gives a strict TypeScript project its types', async () => {
    writeFileSync(join(installed.folder, 'ask.ts'), ASK)
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'esnext,dom', '--skipLibCheck']
    const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node']
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    expect(existsSync(tsc)).toBe(true)
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...flags, ...types, 'ask.ts'], { cwd: installed.folder })
    expect(stdout).toBe('')
  })
})

// The second line holds only if the first result is typed: an unresolved declaration would be `any`, and the remark unused.
const ASK = `import { parseNpi } from 'spinewise/dist/src/domain/npi.js'
import type { FindResult } from 'spinewise/dist/src/domain/contract.js'
declare const found: FindResult
export const npis: readonly string[] = found.shortList
// @ts-expect-error a number is no list
export const wrong: number = found.shortList
export const parsed = parseNpi
`

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
