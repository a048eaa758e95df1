// `npm run pack`: makes the package that npm publishes, JavaScript with its declarations, in a clean folder outside this tree.
// `npm run pack -- --to FOLDER` puts it elsewhere than in dist. Node strips no types below node_modules, hence JavaScript.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePages } from './build-pages.mjs'
import { ensureInstalled, findNode, root } from './with-node24.mjs'

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'GLOSSARY.md', 'LICENSE', 'NOTICE', 'SECURITY.md']
const PROGRAMS = ['bin/spinewise', 'bin/with-node24.mjs', 'bin/build-pages.mjs']
const TESTS = /\.test\.ts$|^test-|^testing$/
const READ_AT_RUN_TIME = /\.(sql|csv|yaml)$|articles[\\/].*\.md$/

ensureInstalled()
ensurePages()
const { values } = parseArgs({ options: { to: { type: 'string', default: join(root, 'dist') } } })
const stage = mkdtempSync(join(tmpdir(), 'spinewise-pack-'))
try {
  copySources()
  const manifest = writeManifest()
  compile()
  const tarball = pack(manifest, resolve(values.to))
  process.stdout.write(`${tarball}\n`)
} finally {
  rmSync(stage, { recursive: true, force: true })
}

function copySources() {
  for (const folder of ['src', 'fixtures']) {
    cpSync(join(root, folder), join(stage, folder), { recursive: true, filter: (path) => !TESTS.test(basename(path)) })
  }
  const manuals = readdirSync(join(root, 'docs'), { recursive: true }).filter((path) => path.endsWith('.md'))
  for (const path of [...DOCUMENTS, ...PROGRAMS, 'tsconfig.json', 'tsconfig.build.json']) copy(path)
  for (const path of manuals) copy(join('docs', path))
  cpSync(join(root, 'build/pages'), join(stage, 'build/pages'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(stage, 'node_modules'))
}

function copy(path) {
  if (!existsSync(join(root, path))) fail(`${path} is not there`)
  cpSync(join(root, path), join(stage, path))
}

function writeManifest() {
  const { scripts, devDependencies, ...kept } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const manifest = {
    ...kept,
    // What the digest of the code was in the clone: an edition made by the package has the bytes of one made from source.
    codeVersion: readCodeVersion(),
    imports: Object.fromEntries(Object.entries(kept.imports).map(toCompiled)),
    files: ['bin', 'build', 'dist', 'docs', ...DOCUMENTS],
  }
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

// '#domain/*': './src/domain/*' becomes '#domain/*.ts': './dist/src/domain/*.js'. The compiler reads the same map, so that a wrong
// one fails here and not at a stranger's.
function toCompiled([name, target]) {
  const compiled = target.replace(/^\.\//, './dist/')
  return name.endsWith('.ts') ? [name, compiled.replace(/\.ts$/, '.js')] : [`${name}.ts`, `${compiled}.js`]
}

function readCodeVersion() {
  const ask = "import { readCodeVersion } from './src/edition/code-version.ts'; process.stdout.write(readCodeVersion())"
  return run(findNode(), ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', ask], root)
}

function compile() {
  run(findNode(), [join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.build.json'], stage)
  for (const folder of ['src', 'fixtures']) {
    for (const path of readdirSync(join(stage, folder), { recursive: true })) {
      if (!READ_AT_RUN_TIME.test(path)) continue
      mkdirSync(dirname(join(stage, 'dist', folder, path)), { recursive: true })
      cpSync(join(stage, folder, path), join(stage, 'dist', folder, path))
    }
  }
}

function pack({ name, version }, folder) {
  mkdirSync(folder, { recursive: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  run(npm, ['pack', '--pack-destination', folder, '--loglevel=error', '--ignore-scripts'], stage)
  return relative(process.cwd(), join(folder, `${name}-${version}.tgz`))
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: command.endsWith('.cmd') })
  if (done.status !== 0) fail(`${basename(command)} ${args[0]} failed:\n${done.stdout}${done.stderr}${done.error ?? ''}`)
  return done.stdout
}

function fail(message) {
  rmSync(stage, { recursive: true, force: true })
  process.stderr.write(`The package was not made: ${message}\n`)
  process.exit(6)
}
