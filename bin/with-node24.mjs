// Runs a script with Node 24 or newer, whatever Node started us: `node bin/with-node24.mjs FILE ARGS`.
// Plain JavaScript that Node 20 runs; installs from the lock file first when that was not done.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs from the lock file when node_modules is absent or older than it. Returns true if it installed. */
export function ensureInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (!existsSync(lock)) return false // a published package is installed already
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return false
  if (existsSync(marker) && samePackages(marker, lock)) return false
  process.stderr.write('Installing packages from the lock file (once) …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write('The packages could not be installed. Run `npm ci` in the project folder to see why.\n')
    process.exit(6)
  }
  return true
}

// A checkout touches the lock file without changing it; the installed list then still agrees with it.
function samePackages(marker, lock) {
  const installed = JSON.parse(readFileSync(marker, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  )
}

/** The Node binary to use: this one when it is new enough, else the one that the project brings. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = binFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
  if (brought) return brought
  process.stderr.write(
    `Spinewise needs Node 24 or newer; this is ${process.version}, and npm brought none for this platform. Install Node 24 from nodejs.org.\n`,
  )
  process.exit(6)
}

// Our own packages, or, where npm put them beside a published Spinewise, those of the project that it is installed in.
function binFolders() {
  const beside = basename(dirname(root)) === 'node_modules' ? [join(dirname(root), '.bin')] : []
  return [join(root, 'node_modules', '.bin'), ...beside]
}

/** Runs `file` with Node 24, passing signals and the exit code on. */
export function runWithNode24(file, args) {
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: 'inherit',
    env: envWithNode(),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)))
}

export function envWithNode() {
  const separator = process.platform === 'win32' ? ';' : ':'
  return {
    // Node keeps what it compiled: the second start of a command takes two thirds of the time of the first.
    // React is several times faster without its checks for developers.
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
    ...process.env,
    PATH: [...binFolders(), process.env.PATH ?? ''].join(separator),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const [file, ...args] = process.argv.slice(2)
  runWithNode24(join(root, file), args)
}
