-- One row: one county and how urban it is; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN whole_of(state_fips) IS NULL OR whole_of(state_fips) NOT BETWEEN 1 AND 99 THEN 'has a state code that is not one'
    WHEN whole_of(county_code) IS NULL OR whole_of(county_code) NOT BETWEEN 1 AND 999 THEN 'has a county code that is not one'
    WHEN is_no_whole(code) OR whole_of(code) NOT BETWEEN 1 AND 6 THEN 'has a class outside 1 to 6'
  END AS reason,
  LPAD(CAST(whole_of(state_fips) AS VARCHAR), 2, '0') || LPAD(CAST(whole_of(county_code) AS VARCHAR), 3, '0') AS county_fips,
  -- Blank for counties of the past, such as Wade Hampton, Alaska.
  TRY_CAST(whole_of(code) AS INTEGER) AS code
FROM raw
