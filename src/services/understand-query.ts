import { CONDITION_WORDS, DISCIPLINE_WORDS, IDLE_WORDS, PLACE_WORDS } from '#codes/need-words.ts'
import type { NeedCondition } from '#domain/condition.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import { isNpi, type Npi, parseNpi } from '#domain/npi.ts'
import type { Edition, Place } from '#edition/reader-contract.ts'

type Reader = Pick<Edition, 'findZip' | 'listPlaces' | 'searchNames' | 'findClinician'>

/** What a search is asked with, as `parseNeed` takes it. */
export interface UnderstoodNeed {
  near?: string
  condition?: NeedCondition
  discipline?: DisciplineId
  name?: string
}

export interface Understood {
  text: string
  /** Set where the text is the NPI of somebody in the edition. */
  npi: Npi | null
  need: UnderstoodNeed
  /** Other ways in which the same text can be read and would find something. */
  alternatives: UnderstoodNeed[]
}

/** What a person typed into the one box: a need, a place, a name or a practice, or a need with a place. */
export function understandQuery(edition: Reader, text: string): Understood {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (isNpi(trimmed) && edition.findClinician(parseNpi(trimmed)))
    return { text: trimmed, npi: parseNpi(trimmed), need: { name: trimmed }, alternatives: [] }
  const need = readNeed(edition, trimmed)
  return { text: trimmed, npi: null, need, alternatives: listAlternatives(edition, trimmed, need) }
}

function readNeed(edition: Reader, text: string): UnderstoodNeed {
  const { near, rest } = takePlace(edition, text)
  const folded = fold(rest)
  const condition = findNamed(CONDITION_WORDS, folded)
  const discipline = findNamed(DISCIPLINE_WORDS, condition ? without(folded, condition.words) : folded)
  const left = [condition, discipline].reduce((all, named) => (named ? without(all, named.words) : all), folded)
  const said = left.split(' ').filter((word) => word !== '' && !IDLE_WORDS.has(word))
  const need = {
    ...(near === null ? {} : { near }),
    ...(condition ? { condition: condition.id } : {}),
    ...(discipline ? { discipline: discipline.id } : {}),
  }
  // Beside a need, words that are not understood are no name: "sciatica since spring".
  const isName = said.length > 0 && !condition && !discipline
  return isName ? { ...need, name: rest.trim() } : need
}

/** The place named in a text, as the place search takes it, and the rest of the text. */
function takePlace(edition: Reader, text: string): { near: string | null; rest: string } {
  const zip = /(?:^|\s)(\d{5})(?:-\d{4})?(?=$|[\s,.])/.exec(text)
  if (zip?.[1]) return { near: zip[1], rest: dropPlaceWord(text.replace(zip[0], ' ')) }
  const [words, place] = splitAtPlaceWord(text)
  if (place !== null) return { near: place, rest: words }
  if (/^-?\d+(\.\d+)?\s*,\s*-?\d+(\.\d+)?$/.test(text)) return { near: text, rest: '' }
  if (isTown(edition, text)) return { near: text, rest: '' }
  return takeTownAtTheEnd(edition, text)
}

const PLACE_WORD = new RegExp(`^(.*?)(?:^|\\s)(?:${PLACE_WORDS.join('|')})\\s+(.+)$`, 'i')

// The last of several: "pain in my back near Boston".
function splitAtPlaceWord(text: string): [words: string, place: string | null] {
  const found = PLACE_WORD.exec(text)
  if (!found) return [text, null]
  const [, before = '', after = ''] = found
  const [more, place] = splitAtPlaceWord(after)
  if (place !== null) return [`${before} ${more}`, place]
  // "pain in my back": what follows is a need and no place.
  return findNamed(CONDITION_WORDS, fold(after)) ? [text, null] : [before, after]
}

function dropPlaceWord(text: string): string {
  return text.replace(new RegExp(`\\s(${PLACE_WORDS.join('|')})\\s*$`, 'i'), ' ').trim()
}

// "sciatica Providence, RI": the longest end that is a town of a named state.
function takeTownAtTheEnd(edition: Reader, text: string): { near: string | null; rest: string } {
  const words = text.split(' ')
  for (let from = 1; from < words.length; from += 1) {
    const end = words.slice(from).join(' ')
    if (/,?\s[A-Za-z]{2}$/.test(end) && isTown(edition, end)) return { near: end, rest: words.slice(0, from).join(' ') }
  }
  return { near: null, rest: text }
}

/** A town by its whole name: a beginning of one is as likely the beginning of a person's name. */
function isTown(edition: Reader, text: string): boolean {
  const wanted = fold(text.replace(/,?\s+[a-z]{2}$/i, ''))
  const isNamed = ({ city }: Place) => fold(city) === wanted || fold(city) === fold(text)
  return fold(text) !== '' && edition.listPlaces(text, 5).some(isNamed)
}

interface Named<Id> {
  id: Id
  words: string
}

/** The longest phrase of a list that stands in a folded text as whole words. */
function findNamed<Id extends string>(
  list: Readonly<Partial<Record<Id, readonly string[]>>>,
  text: string,
): Named<Id> | undefined {
  let best: Named<Id> | undefined
  for (const [id, phrases] of Object.entries(list) as [Id, readonly string[]][])
    for (const words of phrases)
      if (` ${text} `.includes(` ${words} `) && words.length > (best?.words.length ?? 0)) best = { id, words }
  return best
}

function without(text: string, words: string): string {
  return ` ${text} `.replace(` ${words} `, ' ').trim()
}

function listAlternatives(edition: Reader, text: string, need: UnderstoodNeed): UnderstoodNeed[] {
  const readings: UnderstoodNeed[] = []
  if (need.name !== text && edition.searchNames(text, 1).length > 0) readings.push({ name: text })
  const isPlaceRead = need.near === text
  if (!isPlaceRead && need.name !== undefined && edition.listPlaces(text, 1).length > 0) readings.push({ near: text })
  return readings
}

/** Lower case, without accents, words parted by single spaces. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()
}
