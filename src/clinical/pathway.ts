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
  const toSteps = (entries: readonly RowEntry[], prefix = ''): PathwayStep[] =>
    entries
      .filter(({ when }) => !when || when(person))
      .map(({ discipline, why }) => ({ discipline, why: prefix + why, source: row.source }))
  return {
    row: row.row,
    stage: row.stage,
    first: toSteps(row.first, row.isTeam ? 'as a team with one lead: ' : ''),
    also: toSteps(row.also),
    notFirst: row.notFirst.map(({ discipline, why }) => ({ discipline, why, source: row.source })),
    notes: isStageUnknown(row, person) ? ['How long it has lasted was not said; the order becomes more exact with it.'] : [],
  }
}

/** Nothing fits although a condition is named: its rows ask for the weeks. */
function isStageUnknown(row: PathwayRow, person: PathwayPerson): boolean {
  return row === NOTHING_FITS && person.condition !== 'not-sure' && person.weeks === null
}
