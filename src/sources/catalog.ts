import { affiliations } from './affiliations.ts'
import { clinicianReporting } from './clinician-reporting.ts'
import { countyRurality } from './county-rurality.ts'
import { doctors } from './doctors.ts'
import { exclusions } from './exclusions.ts'
import { groupExperience } from './group-experience.ts'
import { groupReporting } from './group-reporting.ts'
import { hospitals } from './hospitals.ts'
import { nppes } from './nppes.ts'
import { nppesDeactivations } from './nppes-deactivations.ts'
import { nppesLocations } from './nppes-locations.ts'
import { nucc } from './nucc.ts'
import { optOut } from './opt-out.ts'
import { payments } from './payments.ts'
import { prescribing } from './prescribing.ts'
import { services } from './services.ts'
import type { Source } from './source.ts'
import { summary } from './summary.ts'
import { ties } from './ties.ts'
import { zctaCounty } from './zcta-county.ts'
import { zipPopulation } from './zip-population.ts'

/** Every public file that is read, in the order in which they are read: a build must not depend on the order of folders. */
export const SOURCES: readonly Source[] = [
  services,
  summary,
  doctors,
  nppes,
  nppesLocations,
  nppesDeactivations,
  nucc,
  affiliations,
  groupExperience,
  clinicianReporting,
  groupReporting,
  prescribing,
  exclusions,
  optOut,
  payments,
  ties,
  hospitals,
  zctaCounty,
  zipPopulation,
  countyRurality,
]
