-- One row: one payment, research payment or interest held; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    -- Research is paid to institutions: the first principal investigator stands for it where no recipient is named.
    COALESCE(text_of(npi), text_of(investigator_npi)) AS npi_cell
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_cell IS NOT NULL AND npi_of(npi_cell) IS NULL THEN bad_npi()
    WHEN whole_of(program_year) IS NULL OR whole_of(program_year) NOT BETWEEN 2013 AND 2100 THEN 'has a program year that cannot be one'
    WHEN cents_of(amount) IS NULL THEN 'has an amount that is not money'
    -- A hundred thousand million dollars is more than the whole program reports in a year.
    WHEN cents_of(amount) NOT BETWEEN 0 AND 10000000000000 THEN 'has an amount under 0 or beyond belief'
    WHEN text_of(record_id) IS NULL THEN 'has no record id'
  END AS reason,
  npi_of(npi_cell) AS npi,
  TRY_CAST(whole_of(program_year) AS INTEGER) AS program_year,
  (SELECT layout FROM reading) AS kind,
  cents_of(amount) AS cents,
  CASE (SELECT layout FROM reading)
    WHEN 'general' THEN text_of(nature)
    WHEN 'research' THEN 'Research'
    ELSE 'Ownership or investment interest'
  END AS nature,
  text_of(company) AS company,
  text_of(product) AS product,
  text_of(record_id) AS record_id
FROM cells
