import { BARRED_IDS } from '#domain/barred.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { invariant } from '#domain/errors.ts'
import { INDICATOR_IDS, type IndicatorDefinition } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { Manifest } from '#edition/manifest.ts'
import { STYLE_IDS, TOO_FEW_FOR_STYLE } from '#measures/style.ts'
import { prepareInsert } from './copy-rows.ts'

/** Writes the words that numbers stand for, and the indicators as they are defined now. */
export function writeWords(to: Sqlite, definitions: readonly IndicatorDefinition[]): void {
  const insertWord = prepareInsert(to, 'word')
  const kinds = {
    barred: BARRED_IDS,
    condition: CONDITION_IDS,
    discipline: DISCIPLINE_IDS,
    quality: QUALITY_IDS,
    style: STYLE_IDS,
  }
  for (const [kind, names] of Object.entries(kinds)) {
    for (const [id, name] of names.entries()) insertWord([kind, id, name])
  }
  const insertIndicator = prepareInsert(to, 'indicator')
  for (const [id, name] of INDICATOR_IDS.entries()) {
    const definition = definitions.find((candidate) => candidate.id === name)
    invariant(definition, `the indicator ${name} is not defined`)
    const { quality, title, unit, kind, weight, version } = definition
    insertIndicator([id, name, QUALITY_IDS.indexOf(quality), title, unit, kind, weight, version])
  }
}

/** Writes the official files that were read. */
export function writeInputs(to: Sqlite, { inputs }: Manifest): void {
  const insert = prepareInsert(to, 'input')
  for (const { id, source, release, releaseDate, file, sha256, accepted } of inputs) {
    insert([id, source, release, releaseDate, file, sha256, accepted])
  }
}

export function writeManifest(to: Sqlite, { manifest, id }: { manifest: Manifest; id: string }): void {
  const insert = prepareInsert(to, 'meta')
  insert(['id', id])
  insert(['manifest', JSON.stringify(manifest)])
  insert(['style_why', TOO_FEW_FOR_STYLE])
}
