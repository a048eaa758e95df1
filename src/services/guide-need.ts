import { choosePathway } from '#clinical/pathway.ts'
import { speakPathway } from '#clinical/speak-pathway.ts'
import { sentenceIn } from '#codes/spanish/sentence-in.ts'
import type { FindResult } from '#domain/contract.ts'
import type { Need } from '#domain/need.ts'
import type { Language } from '#domain/words.ts'
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
export function guideNeed(need: Need, language: Language = 'en'): Guide {
  const { row, first, also, notFirst, notes } = speakPathway(choosePathway(need), language)
  return {
    row,
    guidance: { first, also, notFirst },
    notes: [...notes, ...listNotes(need, language)],
    listsAdults: need.age === null || need.age >= ADULT_MIN,
  }
}

function listNotes({ age, visit, language: spoken, place }: Need, language: Language): string[] {
  const notes: string[] = []
  if (age !== null && age < ADULT_MIN)
    notes.push('Nobody is listed here for a person under 18: ask a family physician or pediatrician.')
  if (visit === 'telehealth' && place !== null)
    notes.push(
      'The radius holds for telehealth too: a clinician must be licensed where you are, and no public file says where that is.',
    )
  if (spoken !== null) notes.push(SPEAKS[language](spoken))
  return notes.map((note) => sentenceIn(language, note))
}

const SPEAKS: Record<Language, (spoken: string) => string> = {
  en: (spoken) => `No public file says who speaks ${spoken}: ask when you call.`,
  es: (spoken) => `Ningún archivo público dice quién habla ${spoken}: pregunte al llamar.`,
}
