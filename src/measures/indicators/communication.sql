-- One row: one listed clinician with the rate of CAHPS_2 of their group, in NPI order. Of several groups the one that most
-- patients answered for counts, of the newest release.
WITH reported AS (
  SELECT membership.npi, group_experience.rate, group_experience.patients, group_experience.input_id
  FROM membership
  JOIN group_experience
    ON group_experience.org_pac_id = membership.org_pac_id
    AND group_experience.measure = 'CAHPS_2'
    AND group_experience.rate BETWEEN 0 AND 100
  JOIN input
    ON input.id = group_experience.input_id
  QUALIFY row_number() OVER (
    PARTITION BY membership.npi
    ORDER BY input.release_date DESC, group_experience.patients DESC NULLS LAST, membership.org_pac_id, group_experience.rate
  ) = 1
)
SELECT
  EXISTS (SELECT 1 FROM membership WHERE membership.npi = listed_clinician.npi) AS has_group,
  CAST(reported.rate AS DOUBLE) AS rate,
  CAST(reported.patients AS DOUBLE) AS patients,
  reported.input_id AS input
FROM listed_clinician
LEFT JOIN reported
  ON reported.npi = listed_clinician.npi
ORDER BY listed_clinician.id
