import type { DisciplineId } from '#domain/discipline.ts'
import type { PathwayPerson } from './pathway-person.ts'

/** A discipline of a row, why, and the fact that it waits for. */
export interface RowEntry {
  discipline: DisciplineId
  why: string
  when?: (person: PathwayPerson) => boolean
}

/** One row of pathways.md. */
export interface PathwayRow {
  row: number
  stage: string
  source: string
  fits: (person: PathwayPerson) => boolean
  isTeam?: true
  first: readonly RowEntry[]
  also: readonly RowEntry[]
  notFirst: readonly { discipline: DisciplineId | null; why: string }[]
}

export function entry(discipline: DisciplineId, why: string, when?: (person: PathwayPerson) => boolean): RowEntry {
  return when ? { discipline, why, when } : { discipline, why }
}

/** Sources in short, written out; † marks an order of our own where the sources name treatments, not professions. */
export const SOURCES = {
  ACP: 'ACP 2017 (Ann Intern Med 166:514)',
  NG59: 'NICE NG59',
  WHO: 'WHO 2023 on chronic low back pain',
  NG65: 'NICE NG65',
  NASS: 'NASS guidelines',
  SPORT: 'SPORT trials',
  NORDSTEN: 'NORDSTEN-DS 2024 and SLIP 2016',
  B3: 'red flags, row 9 (AOSpine 2013, 2017)',
  EVIDENCE: 'trials and reviews in our evidence table',
  OWN: 'order of our own, to be reviewed by clinicians',
} as const satisfies Record<string, string>

export function cite(...sources: readonly (keyof typeof SOURCES)[]): string {
  return sources.map((source) => SOURCES[source]).join('; ')
}
