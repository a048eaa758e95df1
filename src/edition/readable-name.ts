export interface PublishedName {
  first: string | null
  middle: string | null
  last: string | null
  suffix: string | null
}

/** A published name in readable case: MARIA / A / DE LA CRUZ / JR becomes "Maria A. de la Cruz Jr.". */
export function readableName({ first, middle, last, suffix }: PublishedName): string {
  return [readableGiven(first), readableGiven(middle), readableFamily(last), readableSuffix(suffix)].filter(Boolean).join(' ')
}

/** "M.D., PH.D." becomes "MD, PhD"; words written out are only given readable case; null where nothing is left. */
export function readableCredentials(text: string | null): string | null {
  const parts = joinMarks(
    joinInitials(
      (text ?? '')
        .replaceAll('.', '')
        .split(/[,;\s]+/)
        .filter(Boolean),
    ),
  )
  if (parts.length === 0) return null
  if (parts.some((part) => part.split(/[-/]/).some((piece) => piece.length > LONGEST_DEGREE)))
    return parts.map(capitalize).join(' ')
  return [...new Set(parts.map(readableDegree))].join(', ')
}

/** One word: upper-case or lower-case text is capitalised, mixed case is left as its owner wrote it. */
export function capitalize(word: string): string {
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word
  return word.toLowerCase().split('-').map(capitalizePart).join('-')
}

// The longest that is a degree and not a word written out: "DIPLACLAC" and the like are rare, "DOCTOR OF …" is not.
const LONGEST_DEGREE = 7

// Degrees that are not written all in capitals.
const DEGREES = new Map(
  [
    'PhD',
    'PsyD',
    'PharmD',
    'EdD',
    'EdM',
    'MEd',
    'DrPH',
    'LAc',
    'DiplAc',
    'DPhil',
    'MPhil',
    'MSc',
    'ScD',
    'BSc',
    'RPh',
    'MSEd',
  ].map((degree) => [degree.toUpperCase(), degree]),
)

// Written small within a family name when another word follows.
const PARTICLES = new Set(
  'da das de del della den der di dos du e el la las le los ten ter van vande vander von y zu zur'.split(' '),
)
const ROMAN = /^(ii|iii|iv|v|vi)$/i

function readableGiven(text: string | null): string {
  return splitWords(text).map(readableInitial).join(' ')
}

function readableInitial(word: string): string {
  if (/^(\p{L}\.)+\p{L}?$/u.test(word)) return word.toUpperCase()
  return /^\p{L}$/u.test(word) ? `${word.toUpperCase()}.` : capitalize(word)
}

function readableFamily(text: string | null): string {
  const words = splitWords(text)
  return words.map((word, place) => readableFamilyWord(word, place < words.length - 1)).join(' ')
}

function readableFamilyWord(word: string, isFollowed: boolean): string {
  if (ROMAN.test(word)) return isFollowed ? capitalize(word) : word.toUpperCase()
  if (/^(jr|sr)\.?$/i.test(word)) return readableSuffix(word)
  if (isFollowed && PARTICLES.has(word.toLowerCase()) && word === word.toUpperCase()) return word.toLowerCase()
  return capitalize(word)
}

function readableSuffix(text: string | null): string {
  const word = (text ?? '').replaceAll('.', '').trim()
  if (/^(jr|sr)$/i.test(word)) return `${capitalize(word)}.`
  return ROMAN.test(word) ? word.toUpperCase() : capitalize(word)
}

// Within one part, a capital follows "Mc" and the apostrophe of "O'", "D'" and "L'".
function capitalizePart(part: string): string {
  const initial = part.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase())
  return initial
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^([ODLN]['’`])(\p{Ll})/u, (_, prefix: string, letter: string) => prefix + letter.toUpperCase())
}

function readableDegree(degree: string): string {
  return degree.toUpperCase().replace(/[^-/]+/g, (piece) => DEGREES.get(piece) ?? piece)
}

// "C", "BC" and "L" mark the degree before them: NP-C, APRN-BC, OTR/L.
function joinMarks(parts: string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const isMark = joined.length > 0 && /^(C|BC|L)$/i.test(part)
    if (isMark) joined.push(`${joined.pop()}${/^L$/i.test(part) ? '/' : '-'}${part}`)
    else joined.push(part)
  }
  return joined
}

// "M D" and "D P T" stand for the degrees MD and DPT.
function joinInitials(parts: string[]): string[] {
  const isAllInitials = parts.length > 1 && parts.length <= 4 && parts.every((part) => part.length === 1)
  return isAllInitials ? [parts.join('')] : parts
}

function splitWords(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean)
}
