-- One row: one measure, activity or attestation of one clinician, or the final score (kind "overall"); `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    CASE
      WHEN (SELECT layout FROM reading) = '2018 overall' THEN 'overall'
      ELSE text_of(measure)
    END AS code,
    CASE
      WHEN (SELECT layout FROM reading) = '2018 overall' THEN final_score
      ELSE rate
    END AS rate_cell
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_of(npi) IS NULL THEN bad_npi()
    WHEN code IS NULL THEN 'names no measure'
    WHEN text_of(rate_cell) IS NOT NULL AND decimal_of(rate_cell) IS NULL THEN 'has a rate that is not a number'
    WHEN decimal_of(rate_cell) NOT BETWEEN 0 AND 100 THEN not_percent('a rate')
    WHEN is_no_whole(patients) OR whole_of(patients) NOT BETWEEN 0 AND patients_max() THEN not_whole('patients')
    WHEN text_of(attestation) IS NOT NULL AND attested_of(attestation) IS NULL THEN 'has an attestation that is neither Y nor N'
  END AS reason,
  npi_of(npi) AS npi,
  pac_id_of(org_pac_id) AS org_pac_id,
  CASE WHEN code = 'overall' THEN code ELSE measure_of(code) END AS measure,
  CASE WHEN code = 'overall' THEN code ELSE measure_kind_of(code) END AS kind,
  TRY_CAST(decimal_of(rate_cell) AS DECIMAL(7, 3)) AS rate,
  TRY_CAST(whole_of(patients) AS INTEGER) AS patients,
  attested_of(attestation) AS attested
FROM cells
