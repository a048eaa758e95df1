-- One row: the part of one ZIP code area in one county, or a county without any; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN text_of(zip) IS NOT NULL AND zip_of(zip) IS NULL THEN 'has a ZIP code area that is not five digits'
    WHEN text_of(county_fips) IS NULL OR NOT REGEXP_FULL_MATCH(text_of(county_fips), '\d{4,5}') THEN 'has a county code that is not five digits'
    WHEN is_no_whole(land_area) THEN not_whole('a land area')
  END AS reason,
  zip_of(zip) AS zip5,
  LPAD(text_of(county_fips), 5, '0') AS county_fips,
  text_of(county_name) AS county_name,
  whole_of(land_area) AS land_area
FROM raw
