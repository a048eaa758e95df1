-- One row: one hospital; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN ccn_of(ccn) IS NULL THEN 'has a certification number that is not six letters and digits'
    WHEN text_of(name) IS NULL THEN 'has no name'
  END AS reason,
  ccn_of(ccn) AS ccn,
  text_of(name) AS name,
  text_of(city) AS city,
  UPPER(text_of(state)) AS state,
  zip_of(zip) AS zip5
FROM raw
