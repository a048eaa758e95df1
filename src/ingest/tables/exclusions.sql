-- One row: one excluded person or business; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    -- Ten zeros stand for "no NPI known": most exclusions are older than the NPI.
    NULLIF(REGEXP_REPLACE(TRIM(npi), '^0+(\.0+)?$', ''), '') AS npi_cell
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_cell IS NOT NULL AND npi_of(npi_cell) IS NULL THEN bad_npi()
    WHEN date_of(excluded_on) IS NULL THEN bad_date('an exclusion date')
    WHEN is_no_date(reinstated_on) THEN bad_date('a reinstatement date')
    WHEN is_no_date(waiver_on) THEN bad_date('a waiver date')
  END AS reason,
  npi_of(npi_cell) AS npi,
  text_of(last_name) AS last_name,
  text_of(first_name) AS first_name,
  date_of(excluded_on) AS excluded_on,
  date_of(reinstated_on) AS reinstated_on,
  date_of(waiver_on) AS waiver_on,
  text_of(kind) AS kind
FROM cells
