-- One row: one measure, activity or attestation of one group, or its final score (kind "overall"); `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    CASE
      WHEN (SELECT layout FROM reading) = '2017 overall' THEN 'overall'
      ELSE text_of(measure)
    END AS code
  FROM raw
)
SELECT
  record,
  CASE
    WHEN pac_id_of(org_pac_id) IS NULL THEN 'has no ten-digit PAC id of a group'
    WHEN code IS NULL THEN 'names no measure'
    WHEN text_of(rate) IS NOT NULL AND decimal_of(rate) IS NULL THEN 'has a rate that is not a number'
    WHEN decimal_of(rate) NOT BETWEEN 0 AND 100 THEN not_percent('a rate')
    WHEN is_no_whole(patients) OR whole_of(patients) NOT BETWEEN 0 AND patients_max() THEN not_whole('patients')
    WHEN text_of(attestation) IS NOT NULL AND attested_of(attestation) IS NULL THEN 'has an attestation that is neither Y nor N'
    WHEN text_of(final_score) IS NOT NULL AND decimal_of(final_score) IS NULL THEN 'has a final score that is not a number'
    WHEN decimal_of(final_score) NOT BETWEEN 0 AND 100 THEN not_percent('a final score')
  END AS reason,
  pac_id_of(org_pac_id) AS org_pac_id,
  text_of(org_name) AS org_name,
  CASE WHEN code = 'overall' THEN code ELSE measure_of(code) END AS measure,
  CASE WHEN code = 'overall' THEN code ELSE measure_kind_of(code) END AS kind,
  TRY_CAST(decimal_of(rate) AS DECIMAL(7, 3)) AS rate,
  TRY_CAST(whole_of(patients) AS INTEGER) AS patients,
  attested_of(attestation) AS attested,
  TRY_CAST(decimal_of(final_score) AS DECIMAL(6, 2)) AS final_score
FROM cells
