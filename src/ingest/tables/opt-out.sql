-- One row: one clinician who opted out of Medicare; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN npi_of(npi) IS NULL THEN bad_npi()
    WHEN date_of(from_date) IS NULL THEN bad_date('a first day')
    WHEN is_no_date(until_date) THEN bad_date('a last day')
    WHEN date_of(until_date) < date_of(from_date) THEN 'has a last day before its first day'
  END AS reason,
  npi_of(npi) AS npi,
  date_of(from_date) AS from_date,
  date_of(until_date) AS until_date
FROM raw
