import { choosePathway } from '#clinical/pathway.ts'
import { speakPathway } from '#clinical/speak-pathway.ts'
import type { FindResult } from '#domain/contract.ts'
import type { Need } from '#domain/need.ts'
import type { Guidance } from '#match/groups.ts'

interface Guide {
  row: number
  guidance: Guidance & Pick<FindResult['pathway'], 'notFirst'>
  notes: string[]
  /** False for people under 18: no list of specialists for adults is theirs. */
  listsAdults: boolean
}

const ADULT_MIN = 18

/** What the guidelines say first, and what else a person should know about how the list was made. */
export function guideNeed(need: Need): Guide {
  const { row, first, also, notFirst, notes } = speakPathway(choosePathway(need), 'en')
  return {
    row,
    guidance: { first, also, notFirst },
    notes: [...notes, ...listNotes(need)],
    listsAdults: need.age === null || need.age >= ADULT_MIN,
  }
}

function listNotes({ age, visit, language, place }: Need): string[] {
  const notes: string[] = []
  if (age !== null && age < ADULT_MIN)
    notes.push('Nobody is listed here for a person under 18: ask a family physician or pediatrician.')
  if (visit === 'telehealth' && place !== null)
    notes.push(
      'The radius holds for telehealth too: a clinician must be licensed where you are, and no public file says where that is.',
    )
  if (language !== null) notes.push(`No public file says who speaks ${language}: ask when you call.`)
  return notes
}
