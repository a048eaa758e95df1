import type { DisciplineId } from '#domain/discipline.ts'
import { reviewOf } from './review.ts'

export const TAXONOMIES_REVIEW = reviewOf(
  'Taxonomy codes by discipline, with the prior weight of back pain in the work',
  'clinician-codes.md D1; codes of the NUCC taxonomy, short names and weights are our own judgement',
)

/** `weight`: prior in [0, 1] that back pain is a main line of work; 0 = never a treating lead. */
export interface Taxonomy {
  code: string
  discipline: DisciplineId
  weight: number
  name: string
}

export function findTaxonomy(code: string): Taxonomy | undefined {
  return BY_CODE.get(code)
}

// The whole nurse-specialist family carries one weight (D1: "364S00000X family").
const CLINICAL_NURSE_SPECIALISTS = `364S00000X 364SA2100X 364SA2200X 364SC2300X 364SC1501X 364SC0200X 364SE0003X 364SE1400X
  364SF0001X 364SG0600X 364SH1100X 364SH0200X 364SI0800X 364SL0600X 364SM0705X 364SN0000X 364SN0800X 364SX0106X 364SX0200X
  364SX0204X 364SP0200X 364SP1700X 364SP2800X 364SP0808X 364SP0809X 364SP0807X 364SP0810X 364SP0811X 364SP0812X 364SP0813X
  364SR0400X 364SS0200X 364ST0500X 364SW0102X`

type Row = readonly [code: string, weight: number, name: string]

const ROWS = {
  'spine-surgery': [
    ['207XS0117X', 1, 'Orthopaedic surgery of the spine'],
    ['207X00000X', 0.3, 'Orthopaedic surgery'],
    ['207T00000X', 0.6, 'Neurological surgery'],
    ['207XX0801X', 0.1, 'Orthopaedic trauma'],
    ['207XP3100X', 0.1, 'Pediatric orthopaedic surgery'],
  ],
  pmr: [
    ['208100000X', 0.6, 'Physical medicine and rehabilitation'],
    ['2081P2900X', 0.9, 'Pain medicine (physical medicine and rehabilitation)'],
    ['2081P0004X', 0.25, 'Spinal cord injury medicine'],
    ['2081S0010X', 0.5, 'Sports medicine (physical medicine and rehabilitation)'],
    ['2081N0008X', 0.25, 'Neuromuscular medicine (physical medicine and rehabilitation)'],
  ],
  'pain-medicine': [
    ['208VP0000X', 0.9, 'Pain medicine'],
    ['208VP0014X', 0.95, 'Interventional pain medicine'],
    ['207LP2900X', 0.9, 'Pain medicine (anesthesiology)'],
    ['2084P2900X', 0.7, 'Pain medicine (psychiatry and neurology)'],
  ],
  // D1 files the general code under pain-medicine; D3 makes it a discipline of its own until pain work is seen.
  anesthesiology: [['207L00000X', 0.1, 'Anesthesiology']],
  neurology: [
    ['2084N0400X', 0.2, 'Neurology'],
    ['2084N0600X', 0.25, 'Clinical neurophysiology'],
    ['2084N0008X', 0.2, 'Neuromuscular medicine (neurology)'],
    ['204R00000X', 0.35, 'Electrodiagnostic medicine'],
  ],
  rheumatology: [['207RR0500X', 0.25, 'Rheumatology']],
  'primary-care': [
    ['207Q00000X', 0.15, 'Family medicine'],
    ['207R00000X', 0.1, 'Internal medicine'],
    ['208D00000X', 0.1, 'General practice'],
    ['207QA0505X', 0.1, 'Adult medicine (family medicine)'],
    ['207QG0300X', 0.1, 'Geriatric medicine (family medicine)'],
    ['207RG0300X', 0.1, 'Geriatric medicine (internal medicine)'],
  ],
  'sports-medicine': [
    ['207QS0010X', 0.4, 'Sports medicine (family medicine)'],
    ['207RS0010X', 0.4, 'Sports medicine (internal medicine)'],
    ['207PS0010X', 0.3, 'Sports medicine (emergency medicine)'],
    ['207XX0005X', 0.1, 'Sports medicine (orthopaedic surgery)'],
    ['2083S0010X', 0.2, 'Sports medicine (preventive medicine)'],
    ['2084S0010X', 0.2, 'Sports medicine (psychiatry and neurology)'],
    ['2080S0010X', 0.2, 'Sports medicine (pediatrics)'],
  ],
  'occupational-medicine': [
    ['2083X0100X', 0.3, 'Occupational medicine'],
    ['2083P0500X', 0.3, 'Occupational and environmental medicine'],
  ],
  'osteopathic-manual': [
    ['204D00000X', 0.7, 'Neuromusculoskeletal medicine and osteopathic manipulation'],
    ['204C00000X', 0.5, 'Sports medicine (neuromusculoskeletal)'],
  ],
  'physical-therapy': [
    ['225100000X', 0.45, 'Physical therapist'],
    ['2251X0800X', 0.75, 'Orthopedic physical therapist'],
    ['2251S0007X', 0.45, 'Sports physical therapist'],
    ['2251E1300X', 0.3, 'Physical therapist, clinical electrophysiology'],
    ['2251E1200X', 0.3, 'Physical therapist, ergonomics'],
    ['2251G0304X', 0.3, 'Physical therapist, geriatrics'],
    ['2251N0400X', 0.3, 'Physical therapist, neurology'],
    ['2251H1300X', 0.3, 'Physical therapist, human factors'],
    ['225200000X', 0, 'Physical therapist assistant'],
  ],
  chiropractic: [
    ['111N00000X', 0.8, 'Chiropractor'],
    ['111NX0800X', 0.85, 'Orthopedic chiropractor'],
    ['111NR0400X', 0.85, 'Rehabilitation chiropractor'],
    // D1 gives 0.6–0.8 for the next five: the nearer to backs at work and in sport, the higher.
    ['111NS0005X', 0.8, 'Sports chiropractor'],
    ['111NX0100X', 0.8, 'Occupational-health chiropractor'],
    ['111NN0400X', 0.7, 'Neurology chiropractor'],
    ['111NI0900X', 0.6, 'Internist chiropractor'],
    ['111NP0017X', 0.6, 'Pediatric chiropractor'],
    ['111NR0200X', 0.2, 'Radiology chiropractor'],
    ['111NN1001X', 0.2, 'Nutrition chiropractor'],
    ['111NT0100X', 0.2, 'Thermography chiropractor'],
    ['111NI0013X', 0, 'Independent medical examiner (chiropractor)'],
  ],
  'occupational-therapy': [
    ['225X00000X', 0.2, 'Occupational therapist'],
    ['225XE1200X', 0.3, 'Occupational therapist, ergonomics'],
    ['225XP0019X', 0.3, 'Occupational therapist, physical rehabilitation'],
    ['225XE0001X', 0.3, 'Occupational therapist, environmental modification'],
  ],
  acupuncture: [['171100000X', 0.5, 'Acupuncturist']],
  'massage-bodywork': [
    ['225700000X', 0.4, 'Massage therapist'],
    ['172M00000X', 0.3, 'Mechanotherapist'],
    ['172P00000X', 0.3, 'Naprapath'],
  ],
  'exercise-rehab': [
    ['224Y00000X', 0.3, 'Clinical exercise physiologist'],
    ['226300000X', 0.3, 'Kinesiotherapist'],
    ['2255A2300X', 0.3, 'Athletic trainer'],
  ],
  'behavioral-health': [
    ['103TH0004X', 0.5, 'Health psychologist'],
    ['103TR0400X', 0.5, 'Rehabilitation psychologist'],
    ['103TB0200X', 0.3, 'Cognitive and behavioral psychologist'],
    ['103TC0700X', 0.15, 'Clinical psychologist'],
    ['103T00000X', 0.1, 'Psychologist'],
    ['103TC1900X', 0.1, 'Counseling psychologist'],
    ['103TP2701X', 0.1, 'Group psychotherapist'],
    ['103TH0100X', 0.1, 'Health-service psychologist'],
    ['1041C0700X', 0.05, 'Clinical social worker'],
    ['101YM0800X', 0.05, 'Mental health counselor'],
    ['106H00000X', 0.05, 'Marriage and family therapist'],
    ['225C00000X', 0.05, 'Rehabilitation counselor'],
    ['2084P0800X', 0.05, 'Psychiatry'],
    ['2084P0015X', 0.05, 'Psychosomatic medicine'],
  ],
  'advanced-practice': [
    ['363L00000X', 0.1, 'Nurse practitioner'],
    ['363LA2200X', 0.1, 'Nurse practitioner, adult health'],
    ['363LF0000X', 0.1, 'Nurse practitioner, family'],
    ['363LP2300X', 0.1, 'Nurse practitioner, primary care'],
    ['363LG0600X', 0.1, 'Nurse practitioner, gerontology'],
    ['363A00000X', 0.15, 'Physician assistant'],
    ['363AM0700X', 0.15, 'Physician assistant, medical'],
    ['363AS0400X', 0.15, 'Physician assistant, surgical'],
    ...CLINICAL_NURSE_SPECIALISTS.split(/\s+/).map((code) => [code, 0.1, 'Clinical nurse specialist'] as const),
  ],
  'nursing-support': [
    ['163WP0000X', 0.4, 'Pain-management nurse'],
    ['171M00000X', 0.1, 'Case manager'],
    ['163WC0400X', 0.1, 'Case-management nurse'],
  ],
  pharmacy: [
    ['183500000X', 0.05, 'Pharmacist'],
    ['1835P0018X', 0.05, 'Clinical pharmacist'],
    ['1835P2201X', 0.05, 'Ambulatory-care pharmacist'],
  ],
  integrative: [
    ['202D00000X', 0.15, 'Integrative medicine'],
    ['175F00000X', 0.15, 'Naturopath'],
  ],
  radiology: [
    ['2085R0202X', 0.05, 'Diagnostic radiology'],
    ['2085N0700X', 0.05, 'Neuroradiology'],
    ['2085R0204X', 0.15, 'Vascular and interventional radiology'],
  ],
  emergency: [['207P00000X', 0, 'Emergency medicine']],
} as const satisfies Partial<Record<DisciplineId, readonly Row[]>>

export const TAXONOMIES: readonly Taxonomy[] = Object.entries(ROWS).flatMap(([discipline, rows]) =>
  // Object.entries forgets that the keys are disciplines; `satisfies` above checked them.
  rows.map(([code, weight, name]) => ({ code, discipline: discipline as DisciplineId, weight, name })),
)

const BY_CODE = new Map(TAXONOMIES.map((taxonomy) => [taxonomy.code, taxonomy]))
