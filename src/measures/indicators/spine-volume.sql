-- One row: one listed clinician; the largest number of spine patients a year that one code surely had, in NPI order.
-- A group's largest cell is the largest over its codes, and codes of one group can differ in weight or mark, so the maximum
-- over groups is taken as the maximum over codes of weight × multiplier × patients; of equal ones, the most patients.
WITH largest AS (
  SELECT
    counted_row.npi,
    max(struct_pack(spine_patients := counted_row.factor * counted_row.patients, patients := counted_row.patients)) AS code
  FROM counted_row
  SEMI JOIN listed_clinician
    ON listed_clinician.npi = counted_row.npi
  WHERE counted_row.class = 'procedure'
    AND counted_row.factor > 0
  GROUP BY counted_row.npi
)
SELECT
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(largest.code.spine_patients, 0) AS DOUBLE) AS spine_patients,
  CAST(CASE WHEN largest.code.spine_patients > 0 THEN largest.code.patients ELSE 0 END AS DOUBLE) AS patients,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN largest
  ON largest.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
