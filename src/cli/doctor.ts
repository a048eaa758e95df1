import { constants, existsSync } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '#config.ts'
import { EXIT_CODES, UserError } from '#domain/errors.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import { createSqlite } from '#doors/sqlite.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Surroundings } from './context.ts'
import { wrap } from './render/wrap.ts'

interface Finding {
  check: string
  verdict: 'ok' | 'remark' | 'fails'
  found: string
  remedy?: string
}

// A state fits in well under this; the nation with its raw files needs about 30 GB (docs/operating.md).
const FREE_GB_MIN = 2

/** Checks the installation and says what to do about each thing that is not right. */
export function addDoctorCommand(program: Command, { io, config }: Surroundings): void {
  program
    .command('doctor')
    .description('Check this installation: Node, DuckDB, SQLite, the data folder, the edition, the port')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', '\nExample:\n  spinewise doctor')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(config)
      if (json) io.out(JSON.stringify({ findings }))
      else for (const finding of findings) io.out(describe(finding, io.columns))
      if (findings.some((finding) => finding.verdict === 'fails')) process.exitCode = EXIT_CODES.system
    })
}

async function examine(config: Config): Promise<Finding[]> {
  return [
    checkNode(),
    await checkDuckdb(),
    checkSqlite(),
    await checkFolder(config.dataFolder),
    checkEdition(join(config.dataFolder, 'edition.sqlite')),
    await checkPort(config),
  ]
}

function checkNode(): Finding {
  const isNew = Number(process.versions.node.split('.')[0]) >= 24
  const found = `${process.version} on ${process.platform} ${process.arch}`
  return isNew
    ? { check: 'Node 24 or newer', verdict: 'ok', found }
    : {
        check: 'Node 24 or newer',
        verdict: 'fails',
        found,
        remedy: 'Start with bin/spinewise, which brings Node 24, or install it.',
      }
}

async function checkDuckdb(): Promise<Finding> {
  const check = 'DuckDB opens, and may not load extensions on its own'
  const db = await openDuckdb({ threads: 1, memoryMb: 256 })
  const [row] = await db.rows<{ version: string; autoload: boolean }>(
    "SELECT version() AS version, current_setting('autoload_known_extensions') AS autoload",
  )
  db.close()
  if (row && !row.autoload) return { check, verdict: 'ok', found: row.version }
  return { check, verdict: 'fails', found: 'extension loading is on', remedy: 'Install again with `npm ci`.' }
}

function checkSqlite(): Finding {
  const check = 'SQLite with full-text search'
  const db = createSqlite(':memory:')
  try {
    db.exec("CREATE VIRTUAL TABLE word USING fts5(text); INSERT INTO word VALUES ('back')")
    const row = db.prepare<{ version: string }>("SELECT sqlite_version() AS version FROM word WHERE word MATCH 'back'").row()
    return { check, verdict: 'ok', found: `SQLite ${row?.version}` }
  } catch (error) {
    return { check, verdict: 'fails', found: String(error), remedy: 'Use the Node that Spinewise brings: bin/spinewise.' }
  } finally {
    db.close()
  }
}

async function checkFolder(folder: string): Promise<Finding> {
  const check = 'Data folder can be written'
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const freeGb = (bavail * bsize) / 1e9
    const found = `${folder}, ${freeGb.toFixed(1)} GB free`
    if (freeGb >= FREE_GB_MIN) return { check, verdict: 'ok', found }
    return { check, verdict: 'remark', found, remedy: `Free at least ${FREE_GB_MIN} GB, or set SPINEWISE_DATA to a larger disk.` }
  } catch (error) {
    return { check, verdict: 'fails', found: String(error), remedy: 'Set SPINEWISE_DATA to a folder that you may write.' }
  }
}

function checkEdition(path: string): Finding {
  const check = 'An edition is there and opens'
  if (!existsSync(path))
    return {
      check,
      verdict: 'remark',
      found: 'none yet',
      remedy: 'Run `spinewise start` (or `npm start`) for the demo, or `spinewise build`.',
    }
  try {
    const edition = openEdition(path)
    const { stamp, manifest } = edition
    edition.close()
    return { check, verdict: 'ok', found: `${stamp.title}, ${manifest.counts.listed} listed, edition ${stamp.id}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { check, verdict: 'fails', found: error.message, ...(error.remedy ? { remedy: error.remedy } : {}) }
  }
}

async function checkPort({ host, port }: Config): Promise<Finding> {
  const check = `Port ${port} on ${host} is free`
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
  if (isFree) return { check, verdict: 'ok', found: 'free' }
  return {
    check,
    verdict: 'remark',
    found: 'in use',
    remedy: 'Spinewise may be running already; else set PORT to another number.',
  }
}

function describe({ check, verdict, found, remedy }: Finding, columns: number): string {
  const mark = { ok: 'ok     ', remark: 'remark ', fails: 'FAILS  ' }[verdict]
  const lines = wrap(`${check}: ${found}`, { columns, first: mark })
  return remedy ? `${lines}\n${wrap(remedy, { columns, first: '       → ' })}` : lines
}
