-- One row a clinician of the edition; names as published.
SELECT
  e.id,
  e.npi,
  p.first_name,
  p.middle_name,
  p.last_name,
  p.suffix,
  p.credentials,
  p.gender,
  c.discipline,
  array_to_string(c.disciplines, ',') AS disciplines,
  CAST(c.listed AS INTEGER) AS listed,
  c.not_listed_why,
  CAST(p.enumerated_on AS VARCHAR) AS enumerated_on,
  p.graduation_year,
  p.school,
  CAST(c.taxonomy_weight AS DOUBLE) AS taxonomy_weight,
  CAST(p.telehealth AS INTEGER) AS telehealth,
  CAST(p.accepts_medicare AS INTEGER) AS accepts_medicare,
  CAST(p.opted_out_from AS VARCHAR) AS opted_out_from,
  CAST(p.opted_out_until AS VARCHAR) AS opted_out_until,
  p.counted_year,
  c.spine_patients_low,
  c.injection_patients_low
FROM edition_clinician AS e
JOIN clinician AS c ON c.npi = e.npi
JOIN person AS p ON p.npi = e.npi
ORDER BY e.id
