-- One row: one deactivated NPI; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN npi_of(npi) IS NULL THEN bad_npi()
    WHEN date_of(deactivated_on) IS NULL THEN bad_date('a deactivation date')
  END AS reason,
  npi_of(npi) AS npi,
  date_of(deactivated_on) AS deactivated_on
FROM raw
