-- One row: an NPI that must never appear, why, and the file that says so. A waiver of exclusion holds for one state or programme, so it
-- does not unbar; the OIG list names only who is excluded now, so its newest release decides.
CREATE OR REPLACE TABLE barred AS
WITH excluded AS (
  SELECT exclusions.npi, exclusions.input_id
  FROM exclusions
  JOIN input
    ON input.id = exclusions.input_id
  WHERE exclusions.npi IS NOT NULL
    AND exclusions.reinstated_on IS NULL
    AND input.release_date = (SELECT max(release_date) FROM input WHERE source = 'exclusions')
),
-- Lists of deactivations add up. One is overruled by a newer record of NPPES, which then says itself whether the NPI is active, and
-- by a day of reactivation that is not before the deactivation.
deactivated AS (
  SELECT npi, input_id
  FROM newest_status
  WHERE deactivated_on IS NOT NULL
    AND coalesce(reactivated_on < deactivated_on, TRUE)
  UNION ALL
  SELECT nppes_deactivation.npi, nppes_deactivation.input_id
  FROM nppes_deactivation
  JOIN input
    ON input.id = nppes_deactivation.input_id
  LEFT JOIN newest_status
    ON newest_status.npi = nppes_deactivation.npi
  WHERE coalesce(newest_status.release_date <= input.release_date, TRUE)
    AND coalesce(newest_status.reactivated_on < nppes_deactivation.deactivated_on, TRUE)
),
-- Who was given another NPI is found under that one.
replaced AS (
  SELECT npi, input_id, replacement_npi
  FROM newest_status
  WHERE replacement_npi <> npi
),
reasons AS (
  SELECT npi, 'excluded' AS why, 1 AS choice, NULL::BIGINT AS replaced_by, input_id FROM excluded
  UNION ALL
  SELECT npi, 'replaced', 2, replacement_npi, input_id FROM replaced
  UNION ALL
  SELECT npi, 'deactivated', 3, NULL, input_id FROM deactivated
)
SELECT npi, why, replaced_by, input_id
FROM reasons
QUALIFY row_number() OVER (PARTITION BY npi ORDER BY choice, input_id DESC) = 1
ORDER BY npi;
