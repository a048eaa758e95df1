-- One row: an NPI that must never appear, and why. A waiver of exclusion holds for one state or programme, so it does not unbar;
-- the OIG list names only who is excluded now, so its newest release decides.
CREATE OR REPLACE TABLE barred AS
WITH excluded AS (
  SELECT exclusions.npi
  FROM exclusions
  JOIN input
    ON input.id = exclusions.input_id
  WHERE exclusions.npi IS NOT NULL
    AND exclusions.reinstated_on IS NULL
    AND input.release_date = (SELECT max(release_date) FROM input WHERE source = 'exclusions')
),
deactivations AS (
  SELECT npi, deactivated_on
  FROM newest_nppes
  WHERE deactivated_on IS NOT NULL
  UNION
  SELECT npi, deactivated_on
  FROM nppes_deactivation
),
deactivated AS (
  SELECT deactivations.npi
  FROM deactivations
  LEFT JOIN newest_nppes
    ON newest_nppes.npi = deactivations.npi
  GROUP BY deactivations.npi
  HAVING coalesce(max(newest_nppes.reactivated_on) < max(deactivations.deactivated_on), TRUE)
)
SELECT npi, 'excluded' AS why
FROM excluded
UNION
SELECT npi, 'deactivated'
FROM deactivated
WHERE npi NOT IN (SELECT npi FROM excluded)
ORDER BY npi;
