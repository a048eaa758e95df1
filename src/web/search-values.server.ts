import { QUALITY_IDS } from '#domain/quality.ts'
import type { RawNeed } from '#services/parse-need.ts'

/** What a form is filled in with: the raw text, so that a mistake stays visible and can be mended. */
export type SearchValues = Partial<Record<string, string>>

export interface Search {
  values: SearchValues
  /** As `parseNeed` takes it. */
  need: RawNeed
  /** What was typed into the one box; null where the fields were used. */
  text: string | null
}

// Parameters of a page's address that say nothing of the need: the one box, the edition that a link was made with.
const NOT_OF_THE_NEED = new Set(['q', 'edition'])

/** The address of a search, taken apart. The form has a field for each weight; the need wants them in one. */
export function readSearch(parameters: URLSearchParams): Search {
  const entries = [...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key).join(',')] as const)
  const given = entries.filter(([, value]) => value.trim() !== '')
  const weights = QUALITY_IDS.flatMap((id) => given.flatMap(([key, value]) => (key === `w-${id}` ? [`${id}=${value}`] : [])))
  const fields = given.filter(([key]) => !key.startsWith('w-') && !NOT_OF_THE_NEED.has(key))
  return {
    values: Object.fromEntries(given),
    need: { ...Object.fromEntries(fields), ...(weights.length > 0 ? { weights: weights.join(',') } : {}) },
    text: given.find(([key]) => key === 'q')?.[1] ?? null,
  }
}
