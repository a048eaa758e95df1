-- One row a clinician, with the best address as one line.
SELECT
  npi,
  name,
  listed,
  phrase.text AS not_listed_why,
  (
    SELECT concat_ws(', ', line1, city, concat_ws(' ', state, zip))
    FROM location
    WHERE location.clinician = clinician.id
    ORDER BY ordinal
    LIMIT 1
  ) AS address
FROM clinician
LEFT JOIN phrase ON phrase.id = clinician.not_listed_why
ORDER BY npi
