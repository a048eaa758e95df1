// Builds the pages when their sources changed: `npm start`, `npm test` and `npm run pack` do it by themselves.
// Plain JavaScript that Node 20 runs. Built aside and moved into place, so that a server that runs keeps what it has loaded.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { ensureInstalled, envWithNode, findNode, root } from './with-node24.mjs'

const PLACE = join(root, 'build/pages')
// What a bundle can hold, and what decides how it is made.
const FOLDERS = ['src/web', 'src/domain', 'src/codes', 'src/clinical']
const FILES = ['package.json', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts', 'bin/build-pages.mjs']

/** Builds if stale; returns true if it built. A published package has no sources, and its pages are never stale. */
export function ensurePages() {
  if (!existsSync(join(root, 'vite.config.ts'))) return false
  const digest = digestSources()
  if (readDigest(PLACE) === digest) return false
  process.stderr.write('Building the pages (once for each change) …\n')
  const aside = `build/pages-${process.pid}`
  build(aside)
  compressAssets(join(root, aside, 'client/assets'))
  writeFileSync(join(root, aside, 'digest'), `${digest}\n`)
  moveIntoPlace(join(root, aside))
  return true
}

function digestSources() {
  const digest = createHash('sha256')
  const listed = FOLDERS.flatMap((folder) => listFiles(join(root, folder)))
  for (const path of [...FILES.map((file) => join(root, file)), ...listed]) {
    digest.update(`${relative(root, path).replaceAll('\\', '/')}\n`).update(readFileSync(path))
  }
  return digest.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => !/\.test\.tsx?$|\.server\.ts$|[\\/]test-/.test(path))
    .sort()
}

function readDigest(folder) {
  const path = join(folder, 'digest')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

function build(aside) {
  const program = join(root, 'node_modules/@react-router/dev/bin.cjs')
  const env = { ...envWithNode(), NODE_ENV: 'production', SPINEWISE_PAGES_TO: aside }
  const done = spawnSync(findNode(), ['--disable-warning=ExperimentalWarning', program, 'build'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (done.status === 0) return
  rmSync(join(root, aside), { recursive: true, force: true })
  process.stderr.write(`The pages could not be built:\n${done.stdout}${done.stderr}\n`)
  process.exit(6)
}

// Once for each build and as small as it gets, beside the file itself.
function compressAssets(folder) {
  for (const name of readdirSync(folder))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))))
}

// Two builds at once make the same bytes: whoever comes second replaces them.
function moveIntoPlace(built) {
  mkdirSync(join(root, 'build'), { recursive: true })
  const old = `${built}-old`
  if (existsSync(PLACE)) renameSync(PLACE, old)
  renameSync(built, PLACE)
  rmSync(old, { recursive: true, force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  process.stdout.write(ensurePages() ? 'The pages are built.\n' : 'The pages are up to date.\n')
}
