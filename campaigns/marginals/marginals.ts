import type { Side } from './open-sides.ts'

/** One comparison: the same question asked of the real and of the synthetic files. */
export interface Marginal {
  title: string
  /** What each number of the answer is. */
  labels: readonly string[]
  unit: 'share' | 'number' | 'year'
  /** SQL with one row and one column `answer`: a list of numbers in the order of `labels`. */
  ask: (side: Side) => string
  source: string
  /** Why the two may differ although nothing is wrong. */
  remark?: string
}

const BLOCK = 'services by clinician, a block of NPIs, 2012'
const BLOCK_REMARK = 'the block is 1,589 individuals of one run of NPIs in 2012: a cluster sample'
const PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
const PERCENTILE_LABELS = ['p10', 'p25', 'median', 'p75', 'p90', 'p99']
const RURALITIES = ['large central metro', 'large fringe', 'medium metro', 'small metro', 'micropolitan', 'non-core']

function quantiles(column: string, from: string, shares: readonly number[] = PERCENTILES): string {
  return `SELECT quantile_cont(${column}, [${shares.join(', ')}]) AS answer FROM ${from}`
}

function sharesOf(values: readonly (number | string)[], column: string, from: string): string {
  const counts = values.map((value) => `avg((${column} = ${typeof value === 'string' ? `'${value}'` : value})::INTEGER)`)
  return `SELECT [${counts.join(', ')}] AS answer FROM ${from}`
}

const SERVICES: readonly Marginal[] = [
  {
    title: 'Rows a clinician',
    labels: PERCENTILE_LABELS,
    unit: 'number',
    ask: (side) => quantiles('cells', `(SELECT count(*) AS cells FROM ${side}_services GROUP BY npi)`),
    source: BLOCK,
    remark: BLOCK_REMARK,
  },
  {
    title: 'Rows a clinician, on average',
    labels: ['mean'],
    unit: 'number',
    ask: (side) => `SELECT [count(*) / count(DISTINCT npi)] AS answer FROM ${side}_services`,
    source: BLOCK,
  },
  {
    title: 'Patients a row: skewed, cut at 11',
    labels: PERCENTILE_LABELS,
    unit: 'number',
    ask: (side) => quantiles('patients', `${side}_services`),
    source: BLOCK,
  },
  {
    title: 'Patients of the largest row of a clinician',
    labels: PERCENTILE_LABELS,
    unit: 'number',
    ask: (side) => quantiles('largest', `(SELECT max(patients) AS largest FROM ${side}_services GROUP BY npi)`),
    source: BLOCK,
  },
  {
    title: 'Rows of 11 to 15 patients: how thick the edge of suppression is',
    labels: ['share of rows'],
    unit: 'share',
    ask: (side) => `SELECT [avg((patients < 16)::INTEGER)] AS answer FROM ${side}_services`,
    source: BLOCK,
  },
  {
    title: 'Services for each patient, drugs left out',
    labels: ['mean'],
    unit: 'number',
    ask: (side) =>
      `SELECT [sum(services) / sum(patients)] AS answer FROM ${side}_services JOIN code_class USING (code, drug) WHERE class <> 'drug'`,
    source: BLOCK,
  },
  {
    title: 'Rows in a facility',
    labels: ['share of rows'],
    unit: 'share',
    ask: (side) => sharesOf(['F'], 'place', `${side}_services`),
    source: BLOCK,
  },
  {
    title: 'Established among office visits, by clinician',
    labels: ['p10', 'p25', 'median', 'p75', 'p90'],
    unit: 'share',
    ask: (side) =>
      quantiles(
        'established',
        `(SELECT sum(services) FILTER (code LIKE '9921_') / sum(services) AS established FROM ${side}_services
          WHERE code LIKE '9920_' OR code LIKE '9921_' GROUP BY npi)`,
        [0.1, 0.25, 0.5, 0.75, 0.9],
      ),
    source: BLOCK,
  },
  {
    title: 'Women among the clinicians',
    labels: ['share'],
    unit: 'share',
    ask: (side) =>
      side === 'real'
        ? `SELECT [avg((sex = 'F')::INTEGER)] AS answer FROM (SELECT npi, any_value(sex) AS sex FROM real_services GROUP BY npi)`
        : `SELECT [avg((sex = 'F')::INTEGER)] AS answer
           FROM (SELECT npi, any_value(sex) AS sex FROM synthetic_doctors SEMI JOIN synthetic_services USING (npi) GROUP BY npi)`,
    source: BLOCK,
  },
]

const PLACES: readonly Marginal[] = [
  {
    title: 'Inhabitants by urban–rural class',
    labels: RURALITIES,
    unit: 'share',
    ask: (
      side,
    ) => `SELECT [${[1, 2, 3, 4, 5, 6].map((value) => `sum(people) FILTER (rurality = ${value}) / sum(people)`).join(', ')}] AS answer
      FROM ${side}_population JOIN rurality USING (zip)`,
    source: 'ZIP population 2023, NCHS 2023',
  },
  {
    title: 'Clinicians by urban–rural class',
    labels: RURALITIES,
    unit: 'share',
    ask: (side) =>
      sharesOf(
        [1, 2, 3, 4, 5, 6],
        'rurality',
        `(SELECT npi, any_value(zip) AS zip FROM ${side}_services GROUP BY npi) JOIN rurality USING (zip)`,
      ),
    source: BLOCK,
    remark: BLOCK_REMARK,
  },
  {
    title: 'The same, by the doctors file',
    labels: RURALITIES,
    unit: 'share',
    ask: (side) =>
      sharesOf(
        [1, 2, 3, 4, 5, 6],
        'rurality',
        `(SELECT npi, any_value(zip) AS zip FROM ${side}_doctors GROUP BY npi) JOIN rurality USING (zip)`,
      ),
    source: 'doctors, June 2026, 3,784 clinicians',
    remark: 'how the 3,784 were chosen is not known',
  },
  {
    title: 'Inhabitants of the ZIP code of a clinician',
    labels: ['p10', 'p25', 'median', 'p75', 'p90'],
    unit: 'number',
    ask: (side) =>
      quantiles(
        'people',
        `(SELECT npi, any_value(zip) AS zip FROM ${side}_services GROUP BY npi) JOIN real_population USING (zip)`,
        [0.1, 0.25, 0.5, 0.75, 0.9],
      ),
    source: BLOCK,
  },
]

const PRACTICES: readonly Marginal[] = [
  {
    title: 'Addresses of a clinician',
    labels: ['1', '2', '3', '4', '5 and more'],
    unit: 'share',
    ask: (side) =>
      sharesOf(
        [1, 2, 3, 4, 5],
        'least(addresses, 5)',
        `(SELECT count(DISTINCT address) AS addresses FROM ${side}_doctors GROUP BY npi)`,
      ),
    source: 'doctors, June 2026, 3,784 clinicians',
  },
  {
    title: 'Registry address in a ZIP code that the doctors file knows of the same clinician',
    labels: ['share'],
    unit: 'share',
    ask: (side) => `SELECT [avg((zips.npi IS NOT NULL)::INTEGER)] AS answer
      FROM ${side}_registry AS registry
      SEMI JOIN ${side}_doctors AS doctors ON doctors.npi = registry.npi
      LEFT JOIN (SELECT DISTINCT npi, zip FROM ${side}_doctors) AS zips ON zips.npi = registry.npi AND zips.zip = registry.zip`,
    source: 'NPPES and doctors, June 2026, the same 3,784',
  },
  {
    title: 'Year of the last update in the registry',
    labels: ['p5', 'p25', 'median', 'p75', 'p95'],
    unit: 'year',
    ask: (side) => quantiles('updated', `${side}_registry`, [0.05, 0.25, 0.5, 0.75, 0.95]),
    source: 'NPPES, June 2026',
  },
  {
    title: 'Members of the largest group of a radiologist',
    labels: ['p10', 'p25', 'median', 'p75', 'p90'],
    unit: 'number',
    ask: (side) =>
      quantiles(
        'members',
        `(SELECT max(members) AS members FROM ${side}_doctors_2017 GROUP BY npi)`,
        [0.1, 0.25, 0.5, 0.75, 0.9],
      ),
    source: 'doctors 2017, 2,159 interventional radiologists',
    remark: 'a synthetic group never reaches beyond its region of 1,024 clinicians, so the largest are missing',
  },
  {
    title: 'Hospitals of a radiologist',
    labels: ['none', '1', '2', '3', '4 and more'],
    unit: 'share',
    ask: (side) =>
      sharesOf(
        [0, 1, 2, 3, 4],
        'least(hospitals, 4)',
        `(SELECT max(hospitals) AS hospitals FROM ${side}_doctors_2017 GROUP BY npi)`,
      ),
    source: 'doctors 2017, 2,159 interventional radiologists',
    remark: 'a synthetic region has four hospitals; they enter no measure',
  },
  {
    title: 'Graduation year of a radiologist',
    labels: ['p5', 'p25', 'median', 'p75', 'p95'],
    unit: 'year',
    ask: (side) =>
      quantiles(
        'graduated',
        `(SELECT any_value(graduated) AS graduated FROM ${side}_doctors_2017 GROUP BY npi)`,
        [0.05, 0.25, 0.5, 0.75, 0.95],
      ),
    source: 'doctors 2017, 2,159 interventional radiologists',
    remark: 'a long training keeps the youngest out of the real file; the generator does not know that',
  },
  {
    title: 'Graduation year, all specialties',
    labels: ['p5', 'p25', 'median', 'p75', 'p95'],
    unit: 'year',
    ask: (side) =>
      quantiles(
        'graduated',
        `(SELECT any_value(graduated) AS graduated FROM ${side}_doctors_2021 GROUP BY npi)`,
        [0.05, 0.25, 0.5, 0.75, 0.95],
      ),
    source: 'doctors 2021, 305 clinicians',
  },
]

const MEASURES = ['1', '2', '3', '5', '8', '9', '11', '12'] as const

const EXPERIENCE: readonly Marginal[] = [
  {
    title: 'Mean rate of the survey measures',
    labels: MEASURES.map((measure) => `CAHPS ${measure}`),
    unit: 'number',
    ask: (side) => measureFigures('avg(rate)', side),
    source: 'patient experience 2017, 196 groups',
  },
  {
    title: 'Their spread among groups (standard deviation)',
    labels: MEASURES.map((measure) => `CAHPS ${measure}`),
    unit: 'number',
    ask: (side) => measureFigures('stddev_pop(rate)', side),
    source: 'patient experience 2017, 196 groups',
  },
  {
    title: 'Correlation with communication (CAHPS 2)',
    labels: MEASURES.filter((measure) => measure !== '2').map((measure) => `CAHPS ${measure}`),
    unit: 'number',
    ask: (side) => `SELECT [${MEASURES.filter((measure) => measure !== '2')
      .map((measure) => `corr(rate, other) FILTER (measure = 'CAHPS_GRP_${measure}')`)
      .join(', ')}] AS answer
      FROM ${side}_experience
      JOIN (SELECT organisation, rate AS other FROM ${side}_experience WHERE measure = 'CAHPS_GRP_2') USING (organisation)`,
    source: 'patient experience 2017, 196 groups',
  },
  {
    title: 'Rates withheld',
    labels: ['share'],
    unit: 'share',
    ask: (side) => `SELECT [avg((rate IS NULL)::INTEGER)] AS answer FROM ${side}_experience WHERE measure LIKE 'CAHPS_GRP_%'`,
    source: 'patient experience 2017, 196 groups',
  },
]

function measureFigures(figure: string, side: Side): string {
  const figures = MEASURES.map((measure) => `${figure} FILTER (measure = 'CAHPS_GRP_${measure}')`)
  return `SELECT [${figures.join(', ')}] AS answer FROM ${side}_experience`
}

export const MARGINALS: readonly Marginal[] = [...SERVICES, ...PLACES, ...PRACTICES, ...EXPERIENCE]
