-- One row: the Medicare prescriptions of one clinician in one year; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    npi_of(npi) AS npi_number,
    whole_of(claims) AS claim_count,
    whole_of(opioid_claims) AS opioid_count
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_number IS NULL THEN bad_npi()
    WHEN claim_count IS NULL THEN not_whole('claims')
    -- No prescriber writes 40,000 claims a day.
    WHEN claim_count NOT BETWEEN 1 AND 10000000 THEN 'has fewer than one claim or more than ten million'
    WHEN is_no_whole(opioid_claims) THEN not_whole('opioid claims')
    WHEN opioid_count NOT BETWEEN 0 AND claim_count THEN 'has fewer opioid claims than none or more than claims'
    WHEN is_no_whole(opioid_patients) OR whole_of(opioid_patients) NOT BETWEEN 0 AND patients_max() THEN not_whole('opioid patients')
    WHEN is_no_whole(long_acting_claims) OR whole_of(long_acting_claims) NOT BETWEEN 0 AND claim_count
      THEN 'has fewer long-acting opioid claims than none or more than claims'
  END AS reason,
  npi_number AS npi,
  (SELECT year FROM reading) AS year,
  TRY_CAST(claim_count AS INTEGER) AS claims,
  -- Blank: suppressed, 1 to 10.
  TRY_CAST(opioid_count AS INTEGER) AS opioid_claims,
  TRY_CAST(whole_of(opioid_patients) AS INTEGER) AS opioid_patients,
  TRY_CAST(whole_of(long_acting_claims) AS INTEGER) AS long_acting_claims
FROM cells
