import type { DisciplineId } from '#domain/discipline.ts'
import type { Language, Words } from '#domain/words.ts'
import type { PathwayPerson } from './pathway-person.ts'

/** A discipline of a row, why, and the fact that it waits for. */
export interface RowEntry {
  discipline: DisciplineId
  why: Words
  when?: (person: PathwayPerson) => boolean
}

/** One row of pathways.md. */
export interface PathwayRow {
  row: number
  stage: Words
  source: Words
  fits: (person: PathwayPerson) => boolean
  isTeam?: true
  first: readonly RowEntry[]
  also: readonly RowEntry[]
  notFirst: readonly { discipline: DisciplineId | null; why: Words }[]
}

export function entry(discipline: DisciplineId, why: Words, when?: (person: PathwayPerson) => boolean): RowEntry {
  return when ? { discipline, why, when } : { discipline, why }
}

/** Sources in short, written out; † marks an order of our own where the sources name treatments, not professions. */
const SOURCES = {
  ACP: same('ACP 2017 (Ann Intern Med 166:514)'),
  NG59: same('NICE NG59'),
  WHO: { en: 'WHO 2023 on chronic low back pain', es: 'OMS 2023 sobre el dolor lumbar crónico' },
  NG65: same('NICE NG65'),
  NASS: { en: 'NASS guidelines', es: 'guías de NASS' },
  SPORT: { en: 'SPORT trials', es: 'ensayos SPORT' },
  NORDSTEN: { en: 'NORDSTEN-DS 2024 and SLIP 2016', es: 'NORDSTEN-DS 2024 y SLIP 2016' },
  B3: { en: 'red flags, row 9 (AOSpine 2013, 2017)', es: 'señales de alarma, fila 9 (AOSpine 2013, 2017)' },
  EVIDENCE: { en: 'trials and reviews in our evidence table', es: 'ensayos y revisiones de nuestra tabla de evidencia' },
  OWN: { en: 'order of our own, to be reviewed by clinicians', es: 'orden propio, por revisar con médicos' },
} as const satisfies Record<string, Words>

export function cite(...sources: readonly (keyof typeof SOURCES)[]): Words {
  const list = (language: Language) => sources.map((source) => SOURCES[source][language]).join('; ')
  return { en: list('en'), es: list('es') }
}

/** Names that are the same in both languages. */
function same(name: string): Words {
  return { en: name, es: name }
}
