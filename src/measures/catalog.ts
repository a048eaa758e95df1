import { attestedPractices } from './indicators/attested-practices.ts'
import { betweenVisitCare } from './indicators/between-visit-care.ts'
import { careCoordination } from './indicators/care-coordination.ts'
import { communication } from './indicators/communication.ts'
import { conditionBreadth } from './indicators/condition-breadth.ts'
import { declaredFocus } from './indicators/declared-focus.ts'
import type { Indicator } from './indicators/indicator.ts'
import { keptFollowUp } from './indicators/kept-follow-up.ts'
import { optionBreadth } from './indicators/option-breadth.ts'
import { recommended } from './indicators/recommended.ts'
import { reportedListening } from './indicators/reported-listening.ts'
import { returningVisits } from './indicators/returning-visits.ts'
import { rolesWithinReach } from './indicators/roles-within-reach.ts'
import { sharedDecisions } from './indicators/shared-decisions.ts'
import { sharedPatients } from './indicators/shared-patients.ts'
import { spineShare } from './indicators/spine-share.ts'
import { spineVolume } from './indicators/spine-volume.ts'
import { stablePractice } from './indicators/stable-practice.ts'
import { training } from './indicators/training.ts'
import { visitsPerPatient } from './indicators/visits-per-patient.ts'
import { yearsInPractice } from './indicators/years-in-practice.ts'

/** Every indicator, in the order of INDICATOR_IDS. */
export const CATALOG: readonly Indicator[] = [
  spineVolume,
  conditionBreadth,
  yearsInPractice,
  training,
  spineShare,
  declaredFocus,
  recommended,
  rolesWithinReach,
  sharedPatients,
  optionBreadth,
  careCoordination,
  communication,
  sharedDecisions,
  reportedListening,
  attestedPractices,
  returningVisits,
  visitsPerPatient,
  betweenVisitCare,
  stablePractice,
  keptFollowUp,
]
