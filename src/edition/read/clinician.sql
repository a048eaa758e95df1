-- One row a clinician, by NPI.
SELECT
  clinician.id,
  npi,
  name,
  credentials,
  gender,
  discipline,
  disciplines,
  listed,
  unlisted.text AS not_listed_why,
  enumerated_on,
  graduation_year,
  school.text AS school,
  telehealth,
  accepts_medicare,
  opted_out_from,
  opted_out_until,
  mostly.text AS mostly
FROM clinician
LEFT JOIN phrase AS unlisted ON unlisted.id = clinician.not_listed_why
LEFT JOIN phrase AS school ON school.id = clinician.school
LEFT JOIN phrase AS mostly ON mostly.id = clinician.mostly
WHERE npi = ?
