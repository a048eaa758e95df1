import type { PathwayPerson } from './pathway-person.ts'

/** Why manual manipulation is left out for a person (pathways.md), in words; empty where nothing speaks against it. */
export function findManipulationCautions(person: PathwayPerson): string[] {
  return CAUTIONS.filter(([holds]) => holds(person)).map(([, words]) => words)
}

const CAUTIONS: readonly (readonly [(person: PathwayPerson) => boolean, string])[] = [
  [({ osteoporosis }) => osteoporosis, 'osteoporosis'],
  [({ steroids }) => steroids, 'long-term steroids'],
  [({ anticoagulant }) => anticoagulant, 'blood thinners'],
  [({ cancer }) => cancer, 'cancer'],
  [({ condition }) => condition === 'compression-fx', 'a fresh fracture'],
  [({ armSymptoms }) => armSymptoms === true, 'arm symptoms'],
  [({ deficit, condition }) => deficit === true || condition === 'myelopathy', 'neurological signs'],
]
