-- One row: a ZIP code as a place. Where the index has no name (territories) the name that most addresses of the ZIP give stands;
-- county and rurality (NCHS code) are known only where their files are loaded.
CREATE OR REPLACE TABLE place AS
WITH named_by_addresses AS (
  SELECT zip5, city, state
  FROM person_address
  WHERE zip5 IS NOT NULL
    AND city IS NOT NULL
  GROUP BY zip5, city, state
  QUALIFY row_number() OVER (PARTITION BY zip5 ORDER BY count(*) DESC, city, state) = 1
)
SELECT
  zip_place.zip5,
  coalesce(nullif(zip_place.city, ''), named_by_addresses.city, '') AS city,
  coalesce(nullif(zip_place.state, ''), named_by_addresses.state, '') AS state,
  zip_place.lat,
  zip_place.lon,
  min(zcta_county.county_fips) AS county_fips,
  min(county_rurality.code) AS rurality
FROM zip_place
LEFT JOIN named_by_addresses
  ON named_by_addresses.zip5 = zip_place.zip5
LEFT JOIN zcta_county
  ON zcta_county.zip5 = zip_place.zip5
LEFT JOIN county_rurality
  ON county_rurality.county_fips = zcta_county.county_fips
GROUP BY ALL
ORDER BY zip_place.zip5;
