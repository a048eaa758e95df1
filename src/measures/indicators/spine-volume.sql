-- One row: one listed clinician; the largest number of spine patients a year that one code surely had, in NPI order.
-- A group's largest cell is the largest over its codes, and codes of one group can differ in weight or mark, so the maximum
-- over groups is taken as the maximum over codes of weight × multiplier × patients.
WITH largest AS (
  SELECT npi, factor * patients AS spine_patients, patients
  FROM counted_row
  WHERE class = 'procedure'
  QUALIFY row_number() OVER (PARTITION BY npi ORDER BY factor * patients DESC, patients DESC) = 1
)
SELECT
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(largest.spine_patients, 0) AS DOUBLE) AS spine_patients,
  CAST(CASE WHEN largest.spine_patients > 0 THEN largest.patients ELSE 0 END AS DOUBLE) AS patients,
  listed_input.services AS input
FROM clinician
LEFT JOIN person
  ON person.npi = clinician.npi
LEFT JOIN largest
  ON largest.npi = clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = clinician.npi
WHERE clinician.listed
ORDER BY clinician.id
