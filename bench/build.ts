import { statSync } from 'node:fs'
import { openImmutableSqlite } from '#doors/sqlite.ts'
import { type Figure, MB, makeFigure, makeLimited, measuredOf, type Part } from './figure.ts'
import type { Making, Prepared } from './prepare.ts'

// At the nation; smaller editions have smaller ones, so nothing is promised of them.
const PEAK_MB = 4000
const EDITION_MB = 1000

/** A build against DuckDB merely reading the same files, its memory, and the size of what it makes. */
export function benchBuild({ clinicians, editionPath, build }: Prepared): Figure[] {
  const size = makeLimited({
    subject: 'build',
    name: 'edition size',
    clinicians,
    unit: 'MB',
    ours: measuredOf([statSync(editionPath).size / MB]),
    limit: EDITION_MB,
    parts: listTables(editionPath),
  })
  return build === undefined ? [size] : [...describeMaking(build, clinicians), size]
}

function describeMaking({ build, reads }: Making, clinicians: number): Figure[] {
  const names = { subject: 'build', clinicians } as const
  return [
    makeFigure({
      ...names,
      name: 'build',
      unit: 's',
      ours: measuredOf([build.seconds]),
      peer: 'DuckDB reading the same files once, keeping nothing',
      theirs: measuredOf(reads.map(({ seconds }) => seconds)),
      ratioMax: 3,
      parts: build.stages,
    }),
    makeFigure({
      ...names,
      name: 'build, processor time',
      unit: 's',
      ours: measuredOf([build.processorSeconds]),
      peer: 'the same reading, processor time',
      theirs: measuredOf(reads.map(({ processorSeconds }) => processorSeconds)),
    }),
    makeLimited({
      ...names,
      name: 'build, peak memory',
      unit: 'MB',
      ours: measuredOf([build.peakBytes / MB]),
      limit: PEAK_MB,
      parts: [{ name: 'DuckDB merely reading', value: Math.max(...reads.map(({ peakBytes }) => peakBytes)) / MB }],
    }),
  ]
}

/** Bytes by table and index, as SQLite's own dbstat tells. */
function listTables(editionPath: string): Part[] {
  const db = openImmutableSqlite(editionPath)
  const rows = db
    .prepare<{ name: string; bytes: number }>(
      'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC LIMIT 6',
    )
    .rows()
  db.close()
  return rows.map(({ name, bytes }) => ({ name, value: bytes / MB }))
}
