// Finds a Chromium for the journeys, or installs Debian's. Plain JavaScript that Node 20 runs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium. Exits with a remedy when none can be had. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) installFromDebian()
  const installed = findChromium()
  if (installed) return installed
  process.stderr.write(
    'The journeys need Chromium. Install it (Debian: apt-get install chromium) or name it in SPINEWISE_TEST_CHROMIUM.\n',
  )
  process.exit(6)
}

function findChromium() {
  const named = process.env.SPINEWISE_TEST_CHROMIUM
  return [named, ...PLACES].find((path) => path && existsSync(path))
}

function installFromDebian() {
  process.stdout.write('Installing Chromium from Debian (once) …\n')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options)
}
