import type { DisciplineId } from '#domain/discipline.ts'
import { reviewOf } from './review.ts'

export const DISCIPLINES_REVIEW = reviewOf(
  'Disciplines, as people read them',
  'our own words for the ids of clinician-codes.md D1 and D3',
)

export interface DisciplineText {
  /** The field: "Spine surgery". */
  name: string
  /** One person of it, within a sentence: "a spine surgeon". */
  person: string
  /** Several, within a sentence: "spine surgeons". */
  people: string
}

export const DISCIPLINES: Record<DisciplineId, DisciplineText> = {
  'spine-surgery': { name: 'Spine surgery', person: 'a spine surgeon', people: 'spine surgeons' },
  pmr: {
    name: 'Physical medicine and rehabilitation',
    person: 'a rehabilitation physician (physiatrist)',
    people: 'rehabilitation physicians (physiatrists)',
  },
  'pain-medicine': { name: 'Pain medicine', person: 'a pain physician', people: 'pain physicians' },
  neurology: { name: 'Neurology', person: 'a neurologist', people: 'neurologists' },
  rheumatology: { name: 'Rheumatology', person: 'a rheumatologist', people: 'rheumatologists' },
  'primary-care': { name: 'Primary care', person: 'a primary care physician', people: 'primary care physicians' },
  'sports-medicine': { name: 'Sports medicine', person: 'a sports physician', people: 'sports physicians' },
  'occupational-medicine': {
    name: 'Occupational medicine',
    person: 'an occupational physician',
    people: 'occupational physicians',
  },
  'osteopathic-manual': {
    name: 'Osteopathic manual medicine',
    person: 'an osteopathic physician for manual medicine',
    people: 'osteopathic physicians for manual medicine',
  },
  'physical-therapy': { name: 'Physical therapy', person: 'a physical therapist', people: 'physical therapists' },
  chiropractic: { name: 'Chiropractic', person: 'a chiropractor', people: 'chiropractors' },
  'occupational-therapy': {
    name: 'Occupational therapy',
    person: 'an occupational therapist',
    people: 'occupational therapists',
  },
  acupuncture: { name: 'Acupuncture', person: 'an acupuncturist', people: 'acupuncturists' },
  'massage-bodywork': { name: 'Massage and bodywork', person: 'a massage therapist', people: 'massage therapists' },
  'exercise-rehab': { name: 'Exercise and training', person: 'an exercise professional', people: 'exercise professionals' },
  'behavioral-health': {
    name: 'Behavioral health',
    person: 'a psychologist or counselor',
    people: 'psychologists and counselors',
  },
  'advanced-practice': {
    name: 'Advanced practice',
    person: 'a nurse practitioner or physician assistant',
    people: 'nurse practitioners and physician assistants',
  },
  'nursing-support': {
    name: 'Nursing and case management',
    person: 'a pain nurse or case manager',
    people: 'pain nurses and case managers',
  },
  pharmacy: { name: 'Pharmacy', person: 'a pharmacist', people: 'pharmacists' },
  integrative: {
    name: 'Integrative medicine',
    person: 'an integrative physician or naturopath',
    people: 'integrative physicians and naturopaths',
  },
  radiology: { name: 'Radiology', person: 'a radiologist', people: 'radiologists' },
  emergency: { name: 'Emergency medicine', person: 'an emergency physician', people: 'emergency physicians' },
  anesthesiology: { name: 'Anesthesiology', person: 'an anesthesiologist', people: 'anesthesiologists' },
  'orthopedics-general': { name: 'General orthopedics', person: 'an orthopedic surgeon', people: 'orthopedic surgeons' },
}
