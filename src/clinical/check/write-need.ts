import type { CheckAnswers } from './check-answers.ts'
import { readPerson } from './read-facts.ts'

/** The search that follows from the check: parameters as `find` and the results page understand them; what is not known is left out. */
export function writeNeed(answers: CheckAnswers): Record<string, string> {
  const person = readPerson(answers)
  const { near, within, visit, language, gender, medicare, surgery, medicines, weights } = answers
  return keepKnown({
    near,
    within,
    condition: answers.condition,
    weeks: person.weeks,
    legSymptoms: person.legSymptoms,
    armSymptoms: person.armSymptoms,
    legPain: person.legPain,
    walkingLimited: person.walkingLimited,
    deficit: person.deficit,
    tried: person.triedKinds.join(','),
    phq4: person.phq4,
    age: person.age,
    firstEpisode: person.firstEpisode,
    pregnant: person.pregnant || null,
    osteoporosis: person.osteoporosis || null,
    steroids: person.steroids || null,
    anticoagulant: person.anticoagulant || null,
    cancer: person.cancer || null,
    surgery,
    medicines,
    visit,
    language,
    gender,
    medicare,
    weights: Object.entries(weights ?? {})
      .map(([quality, weight]) => `${quality}=${weight}`)
      .join(','),
  })
}

const WORDS_OF_FACTS: ReadonlyMap<unknown, string> = new Map([
  [true, 'yes'],
  [false, 'no'],
])

function keepKnown(fields: Record<string, string | number | boolean | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === '') return []
      return [[name, WORDS_OF_FACTS.get(value) ?? String(value)]]
    }),
  )
}
