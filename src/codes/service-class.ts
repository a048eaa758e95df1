import { groupOf } from './group-of.ts'
import { reviewOf } from './review.ts'

export const SERVICE_CLASSES_REVIEW = reviewOf('Classes of services, the first that fits', 'measures.md 2a')

export const SERVICE_CLASSES = [
  'drug',
  'visit',
  'imaging',
  'laboratory',
  'anaesthesia',
  'vaccine',
  'add-on',
  'procedure',
] as const
export type ServiceClass = (typeof SERVICE_CLASSES)[number]

/** The class of a row by its HCPCS code and its drug indicator: exactly one, the first that fits. */
export function classOf(code: string, drug: boolean): ServiceClass {
  return RULES.find(([, fits]) => fits(code, drug))?.[0] ?? 'procedure'
}

const RULES: readonly (readonly [ServiceClass, (code: string, drug: boolean) => boolean])[] = [
  ['drug', (code, drug) => drug || /^[ABEJKLPQRV]/.test(code)],
  ['visit', (code) => isVisit(code)],
  ['imaging', (code) => isBetween(code, '70010', '79999') || ['G0202', 'G0204', 'G0206', 'G0279'].includes(code)],
  ['laboratory', (code) => isLaboratory(code)],
  ['anaesthesia', (code) => isBetween(code, '00100', '01999')],
  ['vaccine', (code) => isBetween(code, '90281', '90756') || isBetween(code, 'G0008', 'G0010')],
  ['add-on', (code) => isAddOn(code)],
]

function isVisit(code: string): boolean {
  const group = groupOf(code)?.group ?? ''
  // Care management and behavioral care stand among the visits by number and are counted as procedures.
  const isCareOrBehavioral = group.startsWith('cc.') || group.startsWith('beh.')
  if (isBetween(code, '99201', '99499')) return !isCareOrBehavioral
  if (isBetween(code, '92002', '92014') || isBetween(code, 'G0179', 'G0182')) return true
  return ['G0402', 'G0438', 'G0439', 'G0463', 'G2211', 'G2212'].includes(code)
}

function isLaboratory(code: string): boolean {
  if (isBetween(code, '80047', '89398') || isBetween(code, 'G0477', 'G0483')) return true
  // Proprietary laboratory analyses: four digits and U.
  if (/^\d{4}U$/.test(code)) return true
  return ['36415', '36416', 'G0103', 'G0431', 'G0434', 'G0659'].includes(code)
}

function isAddOn(code: string): boolean {
  if (groupOf(code)?.isAddOn) return true
  if (isBetween(code, '20930', '20938') || isBetween(code, '61781', '61783') || isBetween(code, '99100', '99157')) return true
  return code === '69990'
}

const SHAPES = { digits: /^\d{5}$/, level2: /^[A-Z]\d{4}$/ } as const

// Within one shape text order is number order, so 0213T never falls among 00100–01999.
function isBetween(code: string, first: string, last: string): boolean {
  const shape = SHAPES.digits.test(first) ? SHAPES.digits : SHAPES.level2
  return shape.test(code) && first <= code && code <= last
}
