import type { Words } from '#domain/words.ts'
import { applyModifiers } from './pathway-modifiers.ts'
import type { PathwayPerson } from './pathway-person.ts'
import type { PathwayResult, PathwayStep } from './pathway-result.ts'
import type { PathwayRow, RowEntry } from './pathway-row.ts'
import { NOTHING_FITS, PATHWAY_ROWS } from './pathway-rows.ts'

/**
 * Who to see first, by pathways.md: an order of disciplines for a first contact. It hides nobody and refuses nothing.
 * Emergency and urgent signs are not its matter: they come before it and end it.
 */
export function choosePathway(person: PathwayPerson): PathwayResult {
  const row = PATHWAY_ROWS.find(({ fits }) => fits(person)) ?? NOTHING_FITS
  return applyModifiers(readRow(row, person), person)
}

function readRow(row: PathwayRow, person: PathwayPerson): PathwayResult {
  const toSteps = (entries: readonly RowEntry[]): PathwayStep[] =>
    entries.filter(({ when }) => !when || when(person)).map(({ discipline, why }) => ({ discipline, why, source: row.source }))
  const first = toSteps(row.first)
  return {
    row: row.row,
    stage: row.stage,
    first: row.isTeam ? first.map(asTeam) : first,
    also: toSteps(row.also),
    notFirst: row.notFirst.map(({ discipline, why }) => ({ discipline, why, source: row.source })),
    notes: isStageUnknown(row, person) ? [STAGE_UNKNOWN] : [],
  }
}

function asTeam({ why, ...step }: PathwayStep): PathwayStep {
  return { ...step, why: { en: `as a team with one lead: ${why.en}`, es: `en equipo, con una persona que dirige: ${why.es}` } }
}

const STAGE_UNKNOWN: Words = {
  en: 'How long it has lasted was not said; the order becomes more exact with it.',
  es: 'No se dijo desde cuándo dura; con ese dato el orden es más exacto.',
}

/** Nothing fits although a condition is named: its rows ask for the weeks. */
function isStageUnknown(row: PathwayRow, person: PathwayPerson): boolean {
  return row === NOTHING_FITS && person.condition !== 'not-sure' && person.weeks === null
}
