interface Why {
  code: number
  applies: boolean
  text: string
}

/**
 * Why an indicator is not known, or does not apply: one byte a clinician and indicator in an edition.
 * Codes are never reused; 0 means known.
 */
export const WHYS = {
  'source-absent': { code: 1, applies: true, text: 'the public file that says this was not loaded' },
  'not-in-the-file': { code: 2, applies: true, text: 'not in the file' },
  'none-visible': { code: 3, applies: true, text: 'none visible: 0 to 10 patients for each kind of spine care' },
  'visits-only': { code: 4, applies: true, text: 'visits only: the visible work is office visits, which name no body region' },
  'no-visits': { code: 5, applies: true, text: 'no office visits are visible' },
  'too-few-services': { code: 6, applies: true, text: 'fewer than 30 visible services' },
  'year-refused': { code: 7, applies: true, text: 'the year in the file cannot be right' },
  'no-group-or-address-match': { code: 8, applies: true, text: 'no group and no shared address is known' },
  'no-group': { code: 9, applies: true, text: 'no group is known' },
  'group-does-not-report': { code: 10, applies: true, text: 'the group does not report this' },
  'not-reported': { code: 11, applies: true, text: 'not reported by this clinician' },
  'nothing-attested': { code: 12, applies: true, text: 'no practice was attested' },
  'absence-is-not-evidence': { code: 13, applies: true, text: 'not visible, which does not mean that there is none' },
  'fewer-than-3-releases': { code: 14, applies: true, text: 'fewer than three releases were loaded' },
  'no-answers-yet': { code: 15, applies: true, text: 'fewer than 25 answers inside Spinewise' },
  'no-ties-visible': { code: 16, applies: true, text: 'no shared patients are visible' },
  'no-taxonomy': { code: 17, applies: true, text: 'no taxonomy is declared' },
  'receiver-only': { code: 18, applies: true, text: 'recommendations are shown to the people they were given to' },
  // 32–63 say why a figure has no bounds (F5); the figure itself is known.
  'no-total': { code: 32, applies: true, text: 'no total that includes suppressed rows was published' },
  'nothing-visible': { code: 33, applies: true, text: 'nothing but drugs is visible' },
  'total-falls-short': { code: 34, applies: true, text: 'the published total is below the sum of the visible rows' },
  'not-suppressed': { code: 35, applies: true, text: 'published whole: no cell is suppressed' },
  'payer-makes-the-share': { code: 64, applies: false, text: 'does not apply: the payer decides what is visible' },
  'not-for-this-discipline': { code: 65, applies: false, text: 'does not apply to this discipline' },
  'not-paid-by-medicare': { code: 66, applies: false, text: 'does not apply: Medicare never pays this discipline' },
  'condition-without-mass': { code: 67, applies: false, text: 'does not apply: no procedure marks this condition' },
  'too-few-conditions': {
    code: 68,
    applies: false,
    text: 'does not apply: the services of this discipline mark fewer than four conditions',
  },
  'under-30-interventional': { code: 69, applies: false, text: 'does not apply: fewer than 30 services of the kinds compared' },
} as const satisfies Record<string, Why>

export type WhyId = keyof typeof WHYS

const BY_CODE = new Map<number, WhyId>(Object.entries(WHYS).map(([id, why]) => [why.code, id as WhyId]))

export function findWhyByCode(code: number): WhyId | undefined {
  return BY_CODE.get(code)
}
