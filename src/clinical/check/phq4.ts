import { reviewOf } from '#codes/review.ts'
import type { Words } from '#domain/words.ts'

export const PHQ4_REVIEW = reviewOf(
  'PHQ-4, the four questions on mood',
  'Kroenke 2009 (Psychosomatics 50:613); wording of PHQ-2 and GAD-2 as published by Pfizer, which needs no permission to reproduce',
)

/** Anxiety twice, then depression twice; the wording belongs to the instrument and is not ours to change. */
export const PHQ4_ITEMS: readonly Words[] = [
  {
    en: 'Feeling nervous, anxious or on edge',
    es: 'Sentirse nervioso/a, intranquilo/a o con los nervios de punta',
  },
  {
    en: 'Not being able to stop or control worrying',
    es: 'No poder dejar de preocuparse o no poder controlar la preocupación',
  },
  { en: 'Little interest or pleasure in doing things', es: 'Poco interés o placer en hacer cosas' },
  { en: 'Feeling down, depressed, or hopeless', es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas' },
]

/** Answers 0 to 3. */
export const PHQ4_OPTIONS: readonly Words[] = [
  { en: 'Not at all', es: 'Ningún día' },
  { en: 'Several days', es: 'Varios días' },
  { en: 'More than half the days', es: 'Más de la mitad de los días' },
  { en: 'Nearly every day', es: 'Casi todos los días' },
]
