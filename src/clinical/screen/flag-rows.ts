import { reviewOf } from '#codes/review.ts'
import { INSTRUCTIONS, type Instruction } from './flag-instructions.ts'
import type { FlagItemId } from './flag-item.ts'
import type { FlagLevel } from './flag-level.ts'

/** No clinician has signed this off; the methods page says so. */
export const FLAG_ROWS_REVIEW = reviewOf(
  'Warning signs: what leads to which level',
  'red-flags.md B1 and B3; IFOMPT framework 2020, NICE NG59, NG65 and NG234, GIRFT 2023',
)

/** What a row may ask for: an item, or how an item is. */
export type FlagFact =
  | FlagItemId
  | 'severe'
  | 'cannot-walk'
  | 'constant-pain'
  | 'night-pain'
  | 'no-better-in-4-weeks'
  | 'plan-possible'
  | 'no-plan'

/** Holds where each of its groups holds; a group holds where any of its facts does. */
export type Clause = readonly (readonly FlagFact[])[]

export interface FlagRow {
  /** Of red-flags.md B3; a row that has two levels or two messages stands here twice. */
  row: number
  level: Exclude<FlagLevel, 'REASK' | 'NONE'>
  /** The row holds where any of these does. */
  when: readonly Clause[]
  instruction: Instruction
}

const CORD_SIGNS = ['N1', 'N3', 'C5'] as const

/** Every row is evaluated; the most severe level wins, and at that level the first row here gives the message. */
export const FLAG_ROWS: readonly FlagRow[] = [
  { row: 1, level: 'EMERGENCY', when: [[['V1', 'V3', 'V5']]], instruction: INSTRUCTIONS.vessel },
  { row: 2, level: 'EMERGENCY', when: [[['C1', 'C2', 'C3', 'C4']]], instruction: INSTRUCTIONS.caudaEquina },
  { row: 3, level: 'EMERGENCY', when: [[['N2']], [['C5'], ['N1']]], instruction: INSTRUCTIONS.weakness },
  {
    row: 4,
    level: 'EMERGENCY',
    when: [[['R1']], [['I1'], ['I2', ...CORD_SIGNS]], [['I2'], CORD_SIGNS]],
    instruction: INSTRUCTIONS.infectionOrBleeding,
  },
  { row: 5, level: 'EMERGENCY', when: [[['F1']]], instruction: INSTRUCTIONS.accident },
  { row: 6, level: 'EMERGENCY', when: [[['M1', 'F1', 'F2', 'F3'], CORD_SIGNS]], instruction: INSTRUCTIONS.cord },
  { row: 7, level: 'EMERGENCY', when: [[['S1'], ['plan-possible']]], instruction: INSTRUCTIONS.selfHarm },
  { row: 8, level: 'URGENT', when: [[['C5']]], instruction: INSTRUCTIONS.bothLegs },
  { row: 9, level: 'URGENT', when: [[['N1', 'N3']]], instruction: INSTRUCTIONS.nerve },
  {
    row: 10,
    level: 'URGENT',
    // M3 is pain that never lets up or is severe at night.
    when: [[['I1', 'K1']], [['I2'], ['constant-pain', 'night-pain', 'M3']]],
    instruction: INSTRUCTIONS.infection,
  },
  { row: 11, level: 'URGENT', when: [[['M1']], [['M3'], ['M2']]], instruction: INSTRUCTIONS.cancer },
  {
    row: 12,
    level: 'URGENT',
    when: [
      [
        ['F2', 'F3'],
        ['severe', 'cannot-walk'],
      ],
    ],
    instruction: INSTRUCTIONS.fractureSevere,
  },
  { row: 12, level: 'SOON', when: [[['F2', 'F3']]], instruction: INSTRUCTIONS.fracture },
  { row: 13, level: 'URGENT', when: [[['V2']]], instruction: INSTRUCTIONS.aneurysm },
  // First, so that whoever is under 18 is never sent to the adult list by another message.
  { row: 14, level: 'SOON', when: [[['P1b']]], instruction: INSTRUCTIONS.minor },
  { row: 14, level: 'SOON', when: [[['M2', 'M3']], [['P1c'], ['no-better-in-4-weeks']]], instruction: INSTRUCTIONS.look },
  { row: 15, level: 'SOON', when: [[['V4']]], instruction: INSTRUCTIONS.legArteries },
  { row: 16, level: 'ROUTINE-REFER', when: [[['A1']]], instruction: INSTRUCTIONS.inflammation },
  { row: 17, level: 'SOON', when: [[['S1'], ['no-plan']]], instruction: INSTRUCTIONS.selfHarmPassive },
]

/** red-flags.md B3, row 18. */
export const ROW_OF_NONE = 18

/** Unknown items of these rows are asked again; while one of rows 1 to 11 is unknown, nothing is NONE. */
export const isAskedAgain = ({ row }: FlagRow) => row <= 11 || row === 17
