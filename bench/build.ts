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

// "Merely reading" can mean two things, and both stand here: the target is asked of each.
const FLOORS = [
  { id: 'keeps', peer: 'DuckDB reading the same files once into tables of a database' },
  { id: 'reads', peer: 'DuckDB reading the same files once, keeping nothing' },
] as const

const RATIO_MAX = 3

function describeMaking(making: Making, clinicians: number): Figure[] {
  const { build } = making
  const names = { subject: 'build', clinicians } as const
  const floors = FLOORS.flatMap(({ id, peer }) => [
    makeFigure({
      ...names,
      name: id === 'keeps' ? 'build' : 'build, the least',
      unit: 's',
      ours: measuredOf([build.seconds]),
      peer,
      theirs: measuredOf(making[id].map(({ seconds }) => seconds)),
      ratioMax: RATIO_MAX,
      parts: id === 'keeps' ? build.stages : [],
    }),
    makeFigure({
      ...names,
      name: id === 'keeps' ? 'build, processor time' : 'build, the least, processor time',
      unit: 's',
      ours: measuredOf([build.processorSeconds]),
      peer: `${peer}, processor time`,
      theirs: measuredOf(making[id].map(({ processorSeconds }) => processorSeconds)),
    }),
  ])
  return [...floors, describePeak(making, clinicians)]
}

function describePeak({ build, keeps }: Making, clinicians: number): Figure {
  return makeLimited({
    subject: 'build',
    clinicians,
    name: 'build, peak memory',
    unit: 'MB',
    ours: measuredOf([build.peakBytes / MB]),
    limit: PEAK_MB,
    parts: [{ name: 'DuckDB reading into tables', value: Math.max(...keeps.map(({ peakBytes }) => peakBytes)) / MB }],
  })
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
