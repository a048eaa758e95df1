import { capitalize } from './readable-name.ts'

/** A street line or a city in readable case: "123 N 42ND ST STE 4B" becomes "123 N 42nd St Ste 4B". */
export function readablePlace(text: string | null): string | null {
  if (text === null || text !== text.toUpperCase()) return text
  return text.split(' ').map(readablePlaceWord).join(' ')
}

/** The name of an organisation in readable case: "NYC SPINE AND PAIN PLLC" becomes "NYC Spine and Pain PLLC". */
export function readableOrganisation(text: string | null): string | null {
  if (text === null || text !== text.toUpperCase()) return text
  return text
    .split(' ')
    .map((word, place) => readableOrganisationWord(word, place === 0))
    .join(' ')
}

/** A city as a search key: small letters without accents or points, "Saint", "Mount" and "Fort" shortened. */
export function foldCity(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT_WORDS[word] ?? word)
    .join(' ')
}

const SHORT_WORDS: Record<string, string> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' }
const CAPITALS = new Set('N S E W NE NW SE SW PO P.O. US I II III IV'.split(' '))
// Legal forms, degrees and names that are known by their letters.
const LETTERED = new Set(
  'LLC PLLC LLP PC PA PS SC PLC MD DO DC PT OT USA UC UCLA USC UCSF ER II III IV US MRI MR CT PET HCA UMD UPMC IHS SSM OSF'.split(
    ' ',
  ),
)
const SMALL_WORDS = new Set('OF AND THE AT FOR IN ON A AN TO'.split(' '))

function readablePlaceWord(word: string): string {
  if (CAPITALS.has(word)) return word
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return word.toLowerCase()
  return /\d/.test(word) ? word : capitalize(word)
}

function readableOrganisationWord(word: string, isFirst: boolean): string {
  const letters = word.replace(/[^A-Z]/g, '')
  if (!isFirst && SMALL_WORDS.has(word)) return word.toLowerCase()
  if (LETTERED.has(letters) || isAcronym(letters)) return word
  return capitalize(word)
}

// Letters without a vowel are to be spelt (NYC, MHS), but for the abbreviations of common words and a few short words.
function isAcronym(letters: string): boolean {
  const hasVowel = letters.length <= 3 ? /[AEIOU]/.test(letters) : /[AEIOUY]/.test(letters)
  return letters.length > 1 && letters.length <= 4 && !hasVowel && !SPOKEN.has(letters)
}

const SPOKEN = new Set('ST MT FT DR DRS MRS CTR GRP SVCS HLTH PHYS LTD DBA BY MY SKY DRY LYN'.split(' '))
