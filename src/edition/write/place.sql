-- One row a ZIP code.
SELECT zip5, city, state, CAST(lat AS DOUBLE) AS lat, CAST(lon AS DOUBLE) AS lon, county_fips, rurality
FROM place
WHERE zip5 IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY zip5 ORDER BY state, city) = 1
ORDER BY zip5
