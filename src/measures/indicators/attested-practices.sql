-- One row: one listed clinician with the improvement activities attested by them, else by their groups, in NPI order.
WITH own AS (
  SELECT npi, measure, input_id
  FROM clinician_reporting
  WHERE kind = 'activity'
    AND attested
),
of_group AS (
  SELECT membership.npi, group_reporting.measure, group_reporting.input_id
  FROM membership
  JOIN group_reporting
    ON group_reporting.org_pac_id = membership.org_pac_id
  ANTI JOIN own
    ON own.npi = membership.npi
  WHERE group_reporting.kind = 'activity'
    AND group_reporting.attested
),
attested AS (
  SELECT npi, list(DISTINCT measure ORDER BY measure) AS activities, max(input_id) AS input_id
  FROM (SELECT * FROM own UNION ALL SELECT * FROM of_group)
  GROUP BY npi
)
SELECT
  coalesce(attested.activities, []) AS activities,
  attested.input_id AS input
FROM listed_clinician
LEFT JOIN attested
  ON attested.npi = listed_clinician.npi
ORDER BY listed_clinician.id
