import type { PublishedName } from './readable-name.ts'

export interface SplitName extends PublishedName {
  /** As published, to be made readable like any other. */
  credentials: string | null
}

/**
 * Some files give a whole name in one cell: "DR. JANE Q DOE JR. M.D., PH.D.". Titles are dropped, degrees at the end are told
 * from the name, and the last word before them is the family name.
 */
export function splitWholeName(text: string): SplitName {
  const words = text.split(/\s+/).filter(Boolean)
  while (words.length > NAME_WORDS_MIN && TITLES.has(bare(words[0]))) words.shift()
  const degrees: string[] = []
  while (words.length > NAME_WORDS_MIN && isDegree(words.at(-1)!, words.at(-2)!)) degrees.unshift(words.pop()!)
  const suffix = words.length > NAME_WORDS_MIN && SUFFIXES.has(bare(words.at(-1))) ? words.pop()! : null
  const last = words.pop() ?? null
  const [first, ...middle] = words
  return {
    first: first ?? null,
    middle: middle.join(' ') || null,
    last: last?.replace(/,$/, '') ?? null,
    suffix: suffix?.replace(/,$/, '') ?? null,
    credentials: degrees.join(' ') || null,
  }
}

const NAME_WORDS_MIN = 2
const TITLES = new Set(['DR', 'MR', 'MRS', 'MS', 'MISS', 'PROF', 'REV', 'SR'])
const SUFFIXES = new Set(['JR', 'SR', 'II', 'III', 'IV', 'V'])

// Degrees and licences that stand without points; those with points are known by them.
const DEGREES = new Set(
  `MD DO DC DPM DDS DMD OD PT DPT PTA OT OTR OTD ATC LAT LMT LAC DAOM RN LPN NP FNP ANP PNP CNP APN APRN ARNP CRNA CNM CNS PA PAC PHD PSYD EDD
  PHARMD RPH LMP LMBT CHT LCSW LICSW LMSW MSW LSW LMFT LMHC LPC LPCC LCPC BCBA MA MS MSN MPH MBA BS BA BC`.split(/\s+/),
)

function isDegree(word: string, before: string): boolean {
  if (SUFFIXES.has(bare(word))) return false
  const isPointed = /^(\p{Lu}{1,5}\.){2,}/u.test(word) || /^\p{Lu}{1,6}\.\p{Lu}{1,4}[.,]*$/u.test(word)
  return isPointed || word.split(/[-/]/).some((piece) => DEGREES.has(bare(piece))) || before.endsWith(',')
}

function bare(word: string | undefined): string {
  return (word ?? '').toUpperCase().replace(/[^\p{L}]/gu, '')
}
