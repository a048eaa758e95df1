import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spinewise } from './spinewise.ts'

// The same heap holds for 5,000 clinicians and for 60,000; the files of these alone are larger than all of it.
const HEAP_MB = 96

test(`a fictional nation is written within a heap of ${HEAP_MB} MB, however many bytes come out`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-synth-memory-'))
  const options = ['--clinicians', '20000', '--seed', '3', '--area', 'nation', '--out', join(folder, 'nation')]
  const { code, note } = await spinewise(['data', 'synth', ...options], { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` })
  expect(code, note).toBe(0)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = names.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  expect(bytes).toBeGreaterThan(HEAP_MB * 1e6)
  rmSync(folder, { recursive: true, force: true })
})
