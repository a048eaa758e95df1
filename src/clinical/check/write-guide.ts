import { sayDiscipline } from '#codes/discipline-words.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { Words } from '#domain/words.ts'
import type { PathwayResult } from '../pathway-result.ts'

/** One sentence of "who to see first, and why". */
export interface GuideLine {
  place: 'stage' | 'first' | 'also' | 'not-first' | 'note'
  discipline: DisciplineId | null
  text: Words
  source: Words | null
}

/** A pathway in sentences, with the source of each; it hides nobody and refuses nothing. */
export function writeGuide({ stage, first, also, notFirst, notes }: PathwayResult): GuideLine[] {
  const remark = (place: 'stage' | 'note', text: Words): GuideLine => ({ place, discipline: null, text, source: null })
  return [
    remark('stage', { en: `This order is for: ${stage.en}.`, es: `Este orden es para: ${stage.es}.` }),
    ...first.map(({ discipline, why, source }) => ({
      place: 'first' as const,
      discipline,
      text: name(HEADS.first, discipline, why),
      source,
    })),
    ...also.map(({ discipline, why, source }) => ({
      place: 'also' as const,
      discipline,
      text: name(HEADS.also, discipline, why),
      source,
    })),
    ...notFirst.map(({ discipline, why, source }) => ({
      place: 'not-first' as const,
      discipline,
      text: discipline === null ? headOnly(HEADS.notFirst, why) : name(HEADS.notFirst, discipline, why),
      source,
    })),
    ...notes.map((note) => remark('note', note)),
  ]
}

const HEADS = {
  first: { en: 'See first', es: 'Vea primero a' },
  also: { en: 'Also good', es: 'También puede ver a' },
  notFirst: { en: 'Not first', es: 'No como primer paso' },
} as const satisfies Record<string, Words>

function name(head: Words, id: DisciplineId, why: Words): Words {
  const { person } = sayDiscipline(id)
  return {
    en: `${head.en}: ${person.en}. Why: ${why.en}.`,
    es: `${head.es}: ${person.es}. Por qué: ${why.es}.`,
  }
}

function headOnly(head: Words, why: Words): Words {
  return { en: `${head.en}: ${why.en}.`, es: `${head.es}: ${why.es}.` }
}
