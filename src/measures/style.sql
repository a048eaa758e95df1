-- One row: how much of one listed clinician's visible spine work is of one kind (measures.md 2b): x of n patients, people
-- who stand in several groups counted in each. Work that weighs nothing as spine care (E: w = 0) is left out.
-- Described, never scored.
CREATE OR REPLACE TABLE style AS
WITH spine_groups AS (
  SELECT grp
  FROM code_group
  WHERE NOT is_imaging
  GROUP BY grp
  HAVING max(weight) > 0
),
worked AS (
  SELECT practice.npi, code_style.style, sum(practice.patients_high) AS patients
  FROM practice
  JOIN spine_groups
    ON spine_groups.grp = practice.grp
  JOIN code_style
    ON code_style.grp = practice.grp
  GROUP BY practice.npi, code_style.style
),
-- All visible spine patients, nerve tests and care management too, which are of no style: the styles need not add up to all.
totals AS (
  SELECT practice.npi, sum(practice.patients_high) AS patients
  FROM practice
  JOIN spine_groups
    ON spine_groups.grp = practice.grp
  GROUP BY practice.npi
  HAVING sum(practice.patients_high) > 0
),
styles AS (
  SELECT DISTINCT style
  FROM code_style
),
-- Operations against new-patient visits, as a part of both together, so that it is a share like the others.
operations AS (
  SELECT clinician.npi, sum(counted_row.services) AS operations, visits.new_services
  FROM clinician
  JOIN counted_row
    ON counted_row.npi = clinician.npi
    AND counted_row.class = 'procedure'
    AND counted_row.grp LIKE 'sx.%'
  JOIN visits
    ON visits.npi = clinician.npi
  WHERE clinician.discipline = 'spine-surgery'
    AND visits.new_services > 0
  GROUP BY clinician.npi, visits.new_services
)
SELECT
  clinician.npi,
  styles.style,
  CAST(coalesce(worked.patients, 0) AS DECIMAL(18, 3)) AS x,
  CAST(totals.patients AS BIGINT) AS n
FROM clinician
JOIN totals
  ON totals.npi = clinician.npi
CROSS JOIN styles
LEFT JOIN worked
  ON worked.npi = clinician.npi
  AND worked.style = styles.style
WHERE clinician.listed
UNION ALL
SELECT
  operations.npi,
  'operations-per-100-new',
  CAST(operations.operations AS DECIMAL(18, 3)),
  CAST(operations.operations + operations.new_services AS BIGINT)
FROM operations
JOIN clinician
  ON clinician.npi = operations.npi
WHERE clinician.listed
ORDER BY style, npi;

-- One row: a listed clinician who mostly performs one interventional group: over 80 % of the spine services (E-rule 3).
CREATE OR REPLACE TABLE style_mostly AS
WITH spine_services AS (
  SELECT
    practice.npi,
    practice.grp,
    practice.services,
    sum(practice.services) OVER (PARTITION BY practice.npi) AS all_services,
    sum(practice.patients_high) OVER (PARTITION BY practice.npi) AS all_patients
  FROM practice
  WHERE practice.grp IN (SELECT grp FROM code_group WHERE NOT is_imaging GROUP BY grp HAVING max(weight) > 0)
)
SELECT spine_services.npi, spine_services.grp
FROM spine_services
JOIN clinician
  ON clinician.npi = spine_services.npi
WHERE clinician.listed
  AND spine_services.all_patients >= getvariable('style_patients_min')
  AND spine_services.services > spine_services.all_services * getvariable('style_mostly_share')
  AND regexp_matches(spine_services.grp, '^(inj\..*|abl\..*|si\..*|adhesiolysis|disc\.diag|scs|pump|sx\..*|aug\..*)$')
ORDER BY spine_services.npi;
