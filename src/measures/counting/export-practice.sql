-- One row: one group of one individual's practice, with the individual's own sums beside it; one row without a group
-- where no group is visible. Conditions are those of the codes that are visible.
WITH conditions AS (
  SELECT
    counted_row.npi,
    counted_row.grp,
    string_agg(DISTINCT code_condition.condition, ',' ORDER BY code_condition.condition) AS conditions
  FROM counted_row
  JOIN code_condition
    ON code_condition.code = counted_row.hcpcs
    AND code_condition.mass > 0
  WHERE counted_row.class IN ('procedure', 'add-on')
  GROUP BY counted_row.npi, counted_row.grp
)
SELECT
  spine.npi,
  spine.year,
  CAST(spine.patients AS DOUBLE) AS spine_patients,
  CAST(spine.all_patients AS DOUBLE) AS all_patients,
  CAST(visits.new_services AS DOUBLE) AS new_services,
  CAST(visits.established_services AS DOUBLE) AS established_services,
  practice.grp,
  practice.patients_low,
  CAST(practice.patients_high AS DOUBLE) AS patients_high,
  CAST(practice.patients_bound AS DOUBLE) AS patients_bound,
  CAST(practice.services AS DOUBLE) AS services,
  coalesce(conditions.conditions, '') AS conditions
FROM spine
JOIN visits
  ON visits.npi = spine.npi
LEFT JOIN practice
  ON practice.npi = spine.npi
LEFT JOIN conditions
  ON conditions.npi = practice.npi
  AND conditions.grp = practice.grp
ORDER BY spine.npi, practice.grp
