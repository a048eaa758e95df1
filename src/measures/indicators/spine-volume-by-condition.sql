-- One row: one listed clinician and one condition with visible patients; the largest number of patients a year that one code
-- surely had for it: weight × multiplier × patients × P(condition | code) (measures.md 4.3), and the patients of that code; of equal
-- ones the most.
WITH largest AS (
  SELECT
    listed_clinician.id,
    code_condition.condition,
    max(
      struct_pack(spine_patients := counted_row.factor * counted_row.patients * code_condition.mass, patients := counted_row.patients)
    ) AS code
  FROM listed_clinician
  JOIN counted_row
    ON counted_row.npi = listed_clinician.npi
  JOIN code_condition
    ON code_condition.code = counted_row.hcpcs
  WHERE counted_row.class = 'procedure'
    AND counted_row.factor > 0
    AND counted_row.patients > 0
    AND code_condition.mass > 0
  GROUP BY listed_clinician.id, code_condition.condition
)
SELECT
  id,
  condition,
  CAST(code.spine_patients AS DOUBLE) AS spine_patients,
  CAST(code.patients AS DOUBLE) AS patients
FROM largest
ORDER BY id, condition
