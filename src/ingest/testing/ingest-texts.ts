import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { type IngestResult, ingestFiles } from '../ingest-files.ts'

export interface RefusedLine {
  file: string
  source: string
  reason: string
  record: number
  byteOffset: number
  line: number
  raw: string
}

export interface IngestedTexts {
  db: Duckdb
  result: IngestResult
  refused: RefusedLine[]
}

/** Writes the files into a folder of their own, ingests it, hands over what came of it, and leaves nothing behind. */
export async function withIngested<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (ingested: IngestedTexts) => Promise<Result>,
): Promise<Result> {
  return withFiles(files, async (folder, workFolder) => {
    const db = await openDuckdb({ memoryMb: 500 })
    try {
      const refusedPath = join(workFolder, 'refused.ndjson')
      const result = await ingestFiles(db, { folders: [folder], workFolder, refusedPath })
      return await work({ db, result, refused: readRefused(refusedPath) })
    } finally {
      db.close()
    }
  })
}

export async function withFiles<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (folder: string, workFolder: string) => Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'spinewise-ingest-'))
  try {
    const folder = join(root, 'data')
    const workFolder = join(root, 'work')
    mkdirSync(folder)
    mkdirSync(workFolder)
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await work(folder, workFolder)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function readRefused(path: string): RefusedLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** A CSV of the header and rows given, each a line of cells parted by " | " for the eye. */
export function csv(...lines: string[]): string {
  return `${lines.map((line) => line.split('|').map(toCell).join(',')).join('\n')}\n`
}

function toCell(text: string): string {
  const cell = text.trim()
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
