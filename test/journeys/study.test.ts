import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Ran, spinewise } from './spinewise.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface StudyJson {
  withTruth: number
  parts: {
    id: string
    figures: { id: string; value: number | null; low: number | null; high: number | null; why: string | null }[]
  }[]
}

let folder: string
let ran: Ran
let study: StudyJson

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-study-'))
  ran = await spinewise(['study', '--edition', inject('demo').editionPath, '--out', join(folder, 'out'), '--needs', '5'])
  study = JSON.parse(readFileSync(join(folder, 'out', 'study.json'), 'utf8'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a study by one command', () => {
  test('finds the files and the truth by itself and answers all seven questions', () => {
    expect(ran.code).toBe(0)
    expect(study.withTruth).toBeGreaterThan(100)
    expect(study.parts.map(({ id }) => id)).toEqual([
      'coverage',
      'error',
      'reliability',
      'construct-validity',
      'sensitivity',
      'suppression-bias',
      'not-known',
    ])
    expect(ran.out).toMatch(/^Coverage$/m)
  })

  test('gives every figure with its interval, or says why there is none', () => {
    const figures = study.parts.flatMap((part) => part.figures)
    expect(figures.length).toBeGreaterThan(80)
    for (const { id, value, low, high, why } of figures) {
      expect(value === null, id).toBe(why !== null)
      if (value !== null && low !== null && high !== null) expect(low <= value && value <= high, id).toBe(true)
    }
    const known = new Set(figures.flatMap(({ id, value }) => (value === null ? [] : [id])))
    for (const id of [
      'coverage.overall',
      'reliability.spine-volume',
      'construct-validity.overall',
      'sensitivity.quality.knowledge',
    ])
      expect(known, id).toContain(id)
  })

  test('leaves nothing but its page and its numbers', () => {
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['index.html', 'study.json'])
  })

  test('says what it cannot tell of an edition that stands alone, without files and truth', async () => {
    const alone = join(folder, 'alone.sqlite')
    copyFileSync(inject('demo').editionPath, alone)
    const { code, out } = await spinewise(['study', '--edition', alone, '--out', join(folder, 'alone'), '--needs', '2', '--json'])
    expect(code).toBe(0)
    const { withTruth, parts }: StudyJson = JSON.parse(out)
    expect(withTruth).toBe(null)
    const whyOf = (id: string) => parts.flatMap(({ figures }) => figures).find((figure) => figure.id === id)?.why
    expect(whyOf('coverage.overall')).toBe('not on a real edition: no truth')
    expect(whyOf('reliability.spine-volume')).toBe('cannot be estimated from one release')
    expect(whyOf('construct-validity.overall')).toContain('--data')
    expect(whyOf('not-known.everyone')).toBe(null)
  })

  test('makes a page that asks nothing of anyone, fits a narrow screen and breaks no rule of axe', async () => {
    const html = readFileSync(join(folder, 'out', 'index.html'), 'utf8')
    expect(html).not.toMatch(/<script|https?:\/\//)
    const { context, close } = await openBrowser()
    try {
      const page = await context.newPage()
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`file://${join(folder, 'out', 'index.html')}`)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        for (const details of await page.locator('summary').all()) await details.click()
        await page.evaluate(axeSource)
        const violations = await page.evaluate('axe.run().then((found) => found.violations.map((one) => one.id))')
        expect(violations).toEqual([])
      }
    } finally {
      await close()
    }
  })
})

describe('a study that cannot be made', () => {
  const refuse = async (...args: string[]) => {
    const { code, note } = await spinewise(['study', ...args])
    return { code, note }
  }

  test('names the edition that is not there', async () => {
    const { code, note } = await refuse('--edition', join(folder, 'none.sqlite'), '--out', join(folder, 'x'))
    expect(code).toBe(4)
    expect(note).toContain('none.sqlite')
  })

  test('names the truth that is not there, and the line that is none', async () => {
    const edition = inject('demo').editionPath
    const gone = await refuse('--edition', edition, '--out', join(folder, 'x'), '--truth', join(folder, 'gone.ndjson'))
    expect(gone).toMatchObject({ code: 2 })
    expect(gone.note).toContain('gone.ndjson does not exist')
    const bad = join(folder, 'bad.ndjson')
    writeFileSync(bad, '{"npi":"2"}\n')
    const wrong = await refuse('--edition', edition, '--out', join(folder, 'x'), '--truth', bad)
    expect(wrong.code).toBe(3)
    expect(wrong.note).toContain('bad.ndjson, line 1')
  })

  test('names the folder that cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { code, note } = await refuse('--edition', inject('demo').editionPath, '--out', join(file, 'out'))
    expect(code).toBe(6)
    expect(note).toContain(join(file, 'out'))
  })
})
