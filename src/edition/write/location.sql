-- One row a practice address of a clinician of the edition.
SELECT
  e.id,
  a.ordinal,
  a.street1,
  a.street2,
  a.city,
  a.state,
  a.zip5,
  a.phone,
  s.id AS site,
  a.input_id,
  CAST(a.stated_on AS VARCHAR) AS stated_on,
  a.stale_why
FROM person_address AS a
JOIN edition_clinician AS e ON e.npi = a.npi
LEFT JOIN edition_site AS s ON s.address_key = a.address_key
ORDER BY e.id, a.ordinal
