import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildEdition } from '#edition/build.ts'
import { openEdition } from '#edition/open-edition.ts'
import { generateTiny } from '../../fixtures/generate-tiny.ts'
import { spinewise } from './spinewise.ts'

let folder: string
let files: string
let editionPath: string
let sha256: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-faults-'))
  files = join(folder, 'files')
  editionPath = join(folder, 'edition.sqlite')
  await generateTiny(files)
  sha256 = (await buildEdition({ folders: [files], editionPath })).sha256
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('building again', () => {
  test('does nothing with the same files and code, and says so', async () => {
    const { code, out } = await spinewise(['build', '--data', files, '--edition', editionPath])
    expect(code).toBe(0)
    expect(out).toMatch(/^Nothing to do/)
  })

  test('from nothing gives the same bytes, with one thread as with two', async () => {
    const again = [1, 2].map((threads) =>
      buildEdition({ folders: [files], editionPath: join(folder, `again-${threads}.sqlite`), threads }),
    )
    for (const build of again) expect((await build).sha256).toBe(sha256)
  })

  test('refuses while another process builds the same edition', async () => {
    const busy = join(folder, 'busy.sqlite')
    mkdirSync(`${busy}.work`)
    // This test's parent is alive for as long as the test is.
    appendFileSync(join(`${busy}.work`, 'owner.pid'), String(process.ppid))
    const { code, note } = await spinewise(['build', '--data', files, '--edition', busy])
    expect(code).toBe(6)
    expect(note).toMatch(/build-running: Process \d+ is building this edition/)
  })
})

describe('a build that is killed', () => {
  test.each(['hashing', 'reading', 'counting', 'measuring', 'writing', 'publishing'])(
    'while %s leaves the old edition serving, and the next build is whole',
    async (stage) => {
      const script = join(import.meta.dirname, 'build-and-die.ts')
      const died = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, files, editionPath, stage])
      expect(died.signal).toBe('SIGKILL')
      expect(openAndCount(editionPath)).toBeGreaterThan(0)
      const next = await buildEdition({ folders: [files], editionPath, isForced: true })
      expect(next.sha256).toBe(sha256)
      expect(readdirSync(folder).filter((name) => name.startsWith('edition.sqlite.work') || name.endsWith('.building'))).toEqual(
        [],
      )
    },
  )
})

// Mounting needs root, which CI is; elsewhere the test says that it did not run.
describe.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')('a disk that is full', () => {
  test.each([1, 3, 6])('of %i MB stops the build with a remedy and leaves the old edition', async (megabytes) => {
    const disk = join(folder, `disk-${megabytes}`)
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk])
    try {
      const { code, note } = await spinewise(['build', '--data', files, '--edition', join(disk, 'e.sqlite')])
      expect(note).toMatch(/disk-full/)
      expect(note).toMatch(/What to do:/)
      expect(code).toBe(6)
      expect(existsSync(join(disk, 'e.sqlite'))).toBe(false)
      expect(readdirSync(disk).filter((name) => name.endsWith('.work') || name.endsWith('.building'))).toEqual([])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

function openAndCount(path: string): number {
  const edition = openEdition(path)
  const { count } = edition.columns
  edition.close()
  expect(readFileSync(path).length).toBeGreaterThan(0)
  return count
}
