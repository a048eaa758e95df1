import type { DisciplineId } from '#domain/discipline.ts'
import { foldText } from './fold-text.ts'
import { reviewOf } from './review.ts'
import { findTaxonomy } from './taxonomies.ts'

export const SPECIALTIES_REVIEW = reviewOf(
  'Medicare specialty names of all years and files, by discipline',
  'clinician-codes.md D2 and D3; further spellings as found in the official files of 2012 to 2026',
)

export interface Specialty {
  /** CMS specialty code; E1 and E2 exist from 2024. */
  code: string
  discipline: DisciplineId
  /** The general taxonomy of the specialty, whose D1 weight stands where nothing better is declared. */
  taxonomy: string | null
  weight: number
  /** Every spelling known, folded: upper case, punctuation to spaces. */
  spellings: readonly string[]
}

/** The discipline of D2 for a specialty as any file or year spells it; undefined where D2 names none. */
export function findSpecialty(text: string): Specialty | undefined {
  return BY_SPELLING.get(foldText(text))
}

function specialty(code: string, discipline: DisciplineId, taxonomy: string, ...spellings: readonly string[]): Specialty {
  return { code, discipline, taxonomy, weight: findTaxonomy(taxonomy)?.weight ?? 0, spellings }
}

export const SPECIALTIES: readonly Specialty[] = [
  specialty('20', 'spine-surgery', '207X00000X', 'ORTHOPEDIC SURGERY', 'ORTHOPAEDIC SURGERY'),
  specialty('14', 'spine-surgery', '207T00000X', 'NEUROSURGERY', 'NEUROLOGICAL SURGERY'),
  specialty('25', 'pmr', '208100000X', 'PHYSICAL MEDICINE AND REHABILITATION', 'PHYSICAL MEDICINE REHABILITATION'),
  specialty('72', 'pain-medicine', '208VP0000X', 'PAIN MANAGEMENT', 'PAIN MEDICINE'),
  specialty('09', 'pain-medicine', '208VP0014X', 'INTERVENTIONAL PAIN MANAGEMENT', 'INTERVENTIONAL PAIN MEDICINE'),
  // D2 says pain-medicine (ambiguous); D3 decides: anesthesiology, until pain work or a pain taxonomy is seen.
  specialty('05', 'anesthesiology', '207L00000X', 'ANESTHESIOLOGY', 'ANAESTHESIOLOGY'),
  specialty('13', 'neurology', '2084N0400X', 'NEUROLOGY'),
  specialty('66', 'rheumatology', '207RR0500X', 'RHEUMATOLOGY'),
  specialty(
    '12',
    'osteopathic-manual',
    '204D00000X',
    'OSTEOPATHIC MANIPULATIVE MEDICINE',
    'OSTEOPATHIC MANIPULATIVE THERAPY',
    'OSTEOPATHIC MANIPULATIVE TREATMENT',
  ),
  specialty('23', 'sports-medicine', '207QS0010X', 'SPORTS MEDICINE'),
  specialty('08', 'primary-care', '207Q00000X', 'FAMILY PRACTICE', 'FAMILY MEDICINE'),
  specialty('11', 'primary-care', '207R00000X', 'INTERNAL MEDICINE'),
  specialty('01', 'primary-care', '208D00000X', 'GENERAL PRACTICE'),
  specialty('38', 'primary-care', '207QG0300X', 'GERIATRIC MEDICINE'),
  specialty('84', 'occupational-medicine', '2083X0100X', 'PREVENTIVE MEDICINE', 'PREVENTATIVE MEDICINE'),
  specialty('35', 'chiropractic', '111N00000X', 'CHIROPRACTIC', 'CHIROPRACTOR'),
  specialty(
    '65',
    'physical-therapy',
    '225100000X',
    'PHYSICAL THERAPIST IN PRIVATE PRACTICE',
    'PHYSICAL THERAPIST',
    'PHYSICAL THERAPY',
    'PHYSICAL THERAPIST PRIVATE PRACTICE',
  ),
  specialty(
    '67',
    'occupational-therapy',
    '225X00000X',
    'OCCUPATIONAL THERAPIST IN PRIVATE PRACTICE',
    'OCCUPATIONAL THERAPIST',
    'OCCUPATIONAL THERAPY',
    'OCCUPATIONAL THERAPIST PRIVATE PRACTICE',
  ),
  specialty('68', 'behavioral-health', '103TC0700X', 'CLINICAL PSYCHOLOGIST', 'PSYCHOLOGIST CLINICAL'),
  specialty('62', 'behavioral-health', '103T00000X', 'PSYCHOLOGIST BILLING INDEPENDENTLY', 'PSYCHOLOGIST'),
  specialty('80', 'behavioral-health', '1041C0700X', 'LICENSED CLINICAL SOCIAL WORKER', 'CLINICAL SOCIAL WORKER'),
  specialty('E1', 'behavioral-health', '106H00000X', 'MARRIAGE AND FAMILY THERAPIST', 'MARRIAGE FAMILY THERAPIST'),
  specialty('E2', 'behavioral-health', '101YM0800X', 'MENTAL HEALTH COUNSELOR'),
  specialty('26', 'behavioral-health', '2084P0800X', 'PSYCHIATRY'),
  specialty('50', 'advanced-practice', '363L00000X', 'NURSE PRACTITIONER'),
  specialty('97', 'advanced-practice', '363A00000X', 'PHYSICIAN ASSISTANT'),
  specialty(
    '89',
    'advanced-practice',
    '364S00000X',
    'CERTIFIED CLINICAL NURSE SPECIALIST CNS',
    'CERTIFIED CLINICAL NURSE SPECIALIST',
    'CLINICAL NURSE SPECIALIST',
  ),
  {
    // D2: anaesthesia, and some do pain; D1 has no code of theirs, so the weight is that of general anesthesiology.
    code: '43',
    discipline: 'anesthesiology',
    taxonomy: null,
    weight: 0.1,
    spellings: ['CERTIFIED REGISTERED NURSE ANESTHETIST CRNA', 'CERTIFIED REGISTERED NURSE ANESTHETIST', 'CRNA'],
  },
  specialty('30', 'radiology', '2085R0202X', 'DIAGNOSTIC RADIOLOGY'),
  specialty('94', 'radiology', '2085R0204X', 'INTERVENTIONAL RADIOLOGY'),
  specialty('93', 'emergency', '207P00000X', 'EMERGENCY MEDICINE'),
]

const BY_SPELLING = new Map(SPECIALTIES.flatMap((row) => row.spellings.map((spelling) => [spelling, row] as const)))
