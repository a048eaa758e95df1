// `npm test`: everything that must be true before a change lands, from a fresh clone with no step before it.
// Plain JavaScript that Node 20 runs. `npm test -- laws` runs only the steps whose name contains a word given.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensurePages } from './build-pages.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, envWithNode, findNode, root } from './with-node24.mjs'

ensureInstalled()
const node = findNode()
const bin = (path) => join(root, 'node_modules', path)
const quiet = '--disable-warning=ExperimentalWarning'

const STEPS = [
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['dead code', [bin('knip/bin/knip.js'), '--no-progress']],
  ['duplicates', [bin('jscpd/bin/jscpd'), '--config', '.jscpd.json', 'src', 'fixtures']],
  ['tests', [quiet, bin('vitest/vitest.mjs'), 'run']],
]

const wanted = process.argv.slice(2)
const chosen = STEPS.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const runsTests = chosen.some(([name]) => name === 'tests')
const chromium = runsTests ? ensureChromium() : undefined
if (runsTests) ensurePages()
const failed = []

for (const [name, args] of chosen) {
  const started = Date.now()
  process.stdout.write(`\n— ${name}\n`)
  const done = spawnSync(node, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...envWithNode(), TZ: 'UTC', ...(chromium ? { SPINEWISE_TEST_CHROMIUM: chromium } : {}) },
  })
  process.stdout.write(`${done.status === 0 ? 'ok' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  if (done.status !== 0) failed.push(name)
}

process.stdout.write(`\n${failed.length === 0 ? 'All checks hold.' : `These checks fail: ${failed.join(', ')}.`}\n`)
process.stdout.write(`checks: ${chosen.length - failed.length} passed, ${failed.length} failed\n`)
process.exit(failed.length === 0 ? 0 : 1)
