import { choosePathway } from './pathway.ts'
import type { PathwayPerson } from './pathway-person.ts'
import type { PathwayResult } from './pathway-result.ts'
import { cite } from './pathway-row.ts'
import { endsSearch, type FlagLevel } from './screen/flag-level.ts'

/** Who to see first once the warning signs are answered; null where they come first and end it. */
export function guideAfterScreen(person: PathwayPerson, level: FlagLevel): PathwayResult | null {
  if (endsSearch(level)) return null
  return level === 'ROUTINE-REFER' ? chooseWithInflammation(person) : choosePathway(person)
}

/** B4 refers (red-flags.md, row 16): back pain without another name is row 16, and elsewhere rheumatology joins. */
function chooseWithInflammation(person: PathwayPerson): PathwayResult {
  const isUnnamed = person.condition === 'not-sure' || person.condition === 'nslbp'
  const result = choosePathway(isUnnamed ? { ...person, condition: 'axspa' } : person)
  if ([...result.first, ...result.also].some(({ discipline }) => discipline === 'rheumatology')) return result
  const why = {
    en: 'your answers suggest inflammation of the spine',
    es: 'sus respuestas apuntan a una inflamación de la columna',
  }
  return { ...result, also: [{ discipline: 'rheumatology', why, source: cite('NG65') }, ...result.also] }
}
