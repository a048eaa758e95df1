/** Discipline ids of clinical/clinician-codes.md D1–D3, in the order in which lists show them. */
export const DISCIPLINE_IDS = [
  'spine-surgery',
  'pmr',
  'pain-medicine',
  'neurology',
  'rheumatology',
  'primary-care',
  'sports-medicine',
  'occupational-medicine',
  'osteopathic-manual',
  'physical-therapy',
  'chiropractic',
  'occupational-therapy',
  'acupuncture',
  'massage-bodywork',
  'exercise-rehab',
  'behavioral-health',
  'advanced-practice',
  'nursing-support',
  'pharmacy',
  'integrative',
  'radiology',
  'emergency',
  // Not listed and in no peer group until D3 makes them pain-medicine or spine-surgery.
  'anesthesiology',
  'orthopedics-general',
] as const
export type DisciplineId = (typeof DISCIPLINE_IDS)[number]
