-- One row: one listed clinician with each row of office visits of patients seen before, its visits and its patients, in NPI order.
WITH cells AS (
  SELECT
    npi,
    sum(services) AS services,
    list(CAST(patients AS DOUBLE) ORDER BY hcpcs, place) AS patients
  FROM counted_row
  WHERE grp = 'em.est'
  GROUP BY npi
)
SELECT
  CAST(clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(cells.services, 0) AS DOUBLE) AS services,
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
