import { reviewOf } from './review.ts'

export const LISTING_RULES_REVIEW = reviewOf('Who is listed', 'clinician-codes.md D3; cut-offs are our own defaults')

/** Cut-offs of D3 and of the roles of measures.md 2; patients are lower bounds a year, group patterns as in `listGroups`. */
export const LISTING_RULES = {
  taxonomyWeightMin: 0.2,
  // The smallest cell that Medicare publishes.
  patientsMin: 11,
  painGroups: ['inj.*', 'abl.*', 'si.*', 'scs'],
  surgeryGroups: ['sx.*'],
  radiologyGroups: ['aug.*', 'inj.*'],
  behaviouralGroups: ['beh.hbai'],
  injectionGroups: ['inj.*'],
  spineSurgeryTaxonomy: '207XS0117X',
  /** Smallest taxonomy weight with which a member covers a role; primary care needs none. */
  roleWeightMin: 0.3,
  behaviouralRoleWeightMin: 0.1,
} as const
