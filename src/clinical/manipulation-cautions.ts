import type { Words } from '#domain/words.ts'
import type { PathwayPerson } from './pathway-person.ts'

/** Why manual manipulation is left out for a person (pathways.md), in words; empty where nothing speaks against it. */
export function findManipulationCautions(person: PathwayPerson): Words[] {
  return CAUTIONS.filter(([holds]) => holds(person)).map(([, words]) => words)
}

const CAUTIONS: readonly (readonly [(person: PathwayPerson) => boolean, Words])[] = [
  [({ osteoporosis }) => osteoporosis, { en: 'osteoporosis', es: 'osteoporosis' }],
  [({ steroids }) => steroids, { en: 'long-term steroids', es: 'corticoides por mucho tiempo' }],
  [({ anticoagulant }) => anticoagulant, { en: 'blood thinners', es: 'anticoagulantes' }],
  [({ cancer }) => cancer, { en: 'cancer', es: 'cáncer' }],
  [({ condition }) => condition === 'compression-fx', { en: 'a fresh fracture', es: 'una fractura reciente' }],
  [({ armSymptoms }) => armSymptoms === true, { en: 'arm symptoms', es: 'molestias en el brazo' }],
  [
    ({ deficit, condition }) => deficit === true || condition === 'myelopathy',
    { en: 'neurological signs', es: 'señales neurológicas' },
  ],
]
