import type { ConditionId, NeedCondition } from '#domain/condition.ts'
import type { Words } from '#domain/words.ts'
import { CONDITIONS } from './conditions.ts'
import { reviewOf } from './review.ts'

export const CONDITIONS_SPANISH_REVIEW = reviewOf('Conditions in Spanish', 'our own words, plain Latin American Spanish')

const SPANISH: Record<ConditionId, string> = {
  nslbp: 'dolor de espalda baja sin una causa única clara',
  radiculopathy: 'hernia de disco o ciática',
  stenosis: 'canal lumbar estrecho (estenosis)',
  ddd: 'desgaste de los discos',
  spondylolisthesis: 'una vértebra desplazada (espondilolistesis)',
  facet: 'dolor de las articulaciones facetarias',
  'si-joint': 'dolor de la articulación sacroilíaca',
  'compression-fx': 'fractura por aplastamiento de una vértebra',
  psps2: 'dolor que sigue después de una cirugía de columna',
  axspa: 'dolor de espalda inflamatorio (espondiloartritis axial)',
  scoliosis: 'escoliosis',
  'neck-radiculopathy': 'dolor de cuello o un nervio apretado en el cuello',
}

/** A condition in both languages, within a sentence. */
export function sayCondition(id: NeedCondition): Words {
  return id === 'not-sure' ? { en: 'not sure', es: 'no lo sé' } : { en: CONDITIONS[id].name, es: SPANISH[id] }
}
