import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './tree.ts'

test('the duplicate check of `npm test` fails where a file stands twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-duplicates-'))
  for (const name of ['first.ts', 'second.ts']) cpSync(join(root, 'src/edition/build.ts'), join(folder, name))
  const found = spawnSync(process.execPath, [
    join(root, 'node_modules/jscpd/bin/jscpd'),
    '--config',
    join(root, '.jscpd.json'),
    folder,
  ])
  rmSync(folder, { recursive: true, force: true })
  expect(found.status).toBe(1)
})
