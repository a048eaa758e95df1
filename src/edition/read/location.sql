-- One row a practice address of a clinician, best first, with where its ZIP code lies.
SELECT
  line1,
  line2,
  location.city,
  location.state,
  location.zip,
  phone,
  source,
  stated_on,
  phrase.text AS stale,
  lat,
  lon
FROM location
JOIN input ON input.id = location.input
LEFT JOIN place ON place.zip = location.zip
LEFT JOIN phrase ON phrase.id = location.stale
WHERE clinician = ?
ORDER BY ordinal
