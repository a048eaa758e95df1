-- One row: one listed clinician with the base codes of spine care and their patients, codes in order, in NPI order.
WITH cells AS (
  SELECT
    npi,
    list(hcpcs ORDER BY hcpcs) AS codes,
    list(CAST(patients_low AS DOUBLE) ORDER BY hcpcs) AS patients
  FROM practice_code
  GROUP BY npi
)
SELECT
  CAST(clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  coalesce(cells.codes, []) AS codes,
  coalesce(cells.patients, []) AS patients,
  listed_input.services AS input
FROM clinician
LEFT JOIN person
  ON person.npi = clinician.npi
LEFT JOIN cells
  ON cells.npi = clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = clinician.npi
WHERE clinician.listed
ORDER BY clinician.id
