-- One row: one listed clinician with the years that public files state, in NPI order.
SELECT
  person.graduation_year,
  CAST(year(person.enumerated_on) AS INTEGER) AS enumeration_year,
  listed_input.doctors AS doctors_input,
  listed_input.nppes AS nppes_input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
