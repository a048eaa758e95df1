-- One row: one clinician at one facility; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN npi_of(npi) IS NULL THEN bad_npi()
    WHEN ccn_of(ccn) IS NULL THEN 'has a certification number that is not six letters and digits'
  END AS reason,
  npi_of(npi) AS npi,
  text_of(facility_type) AS facility_type,
  ccn_of(ccn) AS ccn
FROM raw
