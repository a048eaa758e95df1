-- One row: the people of one ZIP code area; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN zip_of(zip) IS NULL THEN 'has a ZIP code that is not five digits'
    -- No ZIP code area has a million people; the largest has about 130,000.
    WHEN whole_of(population) IS NULL OR whole_of(population) NOT BETWEEN 0 AND 1000000 THEN not_whole('a population')
  END AS reason,
  zip_of(zip) AS zip5,
  TRY_CAST(whole_of(population) AS INTEGER) AS population
FROM raw
