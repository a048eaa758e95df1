const STRONG = /[aeoáéíóú]/
const VOWELS = /[aeiouáéíóúü]+/g

/**
 * Syllables of a Spanish word, by the rules of its spelling: as many as there are groups of vowels, where two strong vowels part
 * (le-er, pa-ís) and a weak one joins its neighbour (cui-dar). H within a word parts no vowels (prohi-bir), y at the end is a vowel.
 */
export function countSpanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eéií])/g, 'k')
    .replace(/gu(?=[eéií])/g, 'g')
    .replace(/y$/, 'i')
    .replace(/(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])/g, '')
  const groups = letters.match(VOWELS) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + countNuclei(group), 0),
  )
}

// Each strong vowel, and each i or u with an accent, is the heart of a syllable; a group of weak ones alone is one.
function countNuclei(group: string): number {
  return Math.max(1, [...group].filter((letter) => STRONG.test(letter)).length)
}
