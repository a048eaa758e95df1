/** Publishers and licences named more than once. */
export const CMS = 'Centers for Medicare & Medicaid Services'
export const CENSUS = 'U.S. Census Bureau'

/** 17 U.S.C. 105: works of the US Government have no copyright in the United States. */
export const US_PUBLIC_DOMAIN = 'Public domain: a work of the US Government'

/** CPT codes and their five-character numbers are facts of billing; the descriptors belong to the AMA and are dropped. */
export const US_PUBLIC_DOMAIN_WITHOUT_CPT = `${US_PUBLIC_DOMAIN}; CPT descriptors are © American Medical Association and are dropped while reading`

/** The catalog rule of data.md: addresses change with each release. */
export const CMS_CATALOG = 'data.cms.gov/data.json, by title (catalog)'
export const PROVIDER_DATA_CATALOG = 'data.cms.gov/provider-data, by title (catalog)'

/** NPPES as a whole: one notice covers all its files. */
export const NPPES_PAGE = 'download.cms.gov/nppes/NPI_Files.html (check)'
export const NPPES_PAGE_URL = 'https://download.cms.gov/nppes/NPI_Files.html'

/** The day on which NPIs were first given out, from which the names of whole NPPES files count (CMS, NPPES Data Dissemination). */
export const NPPES_FIRST_DAY = '20050523'
