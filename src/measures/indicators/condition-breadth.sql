-- One row: one listed clinician with the base codes that mark a condition and their patients, codes in order, in NPI order.
WITH cells AS (
  SELECT
    practice_code.npi,
    list_sort(list(struct_pack(code := practice_code.hcpcs, patients := CAST(practice_code.patients_low AS DOUBLE)))) AS cells
  FROM practice_code
  SEMI JOIN listed_clinician
    ON listed_clinician.npi = practice_code.npi
  SEMI JOIN code_condition
    ON code_condition.code = practice_code.hcpcs
  GROUP BY practice_code.npi
)
SELECT
  CAST(listed_clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  coalesce([cell.code FOR cell IN cells.cells], []) AS codes,
  coalesce([cell.patients FOR cell IN cells.cells], []) AS patients,
  CAST(coalesce(spine.visible_non_drug_services, 0) AS DOUBLE) AS visible_services,
  CAST(non_drug_total.services AS DOUBLE) AS total_services,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN cells
  ON cells.npi = listed_clinician.npi
LEFT JOIN spine
  ON spine.npi = listed_clinician.npi
LEFT JOIN non_drug_total
  ON non_drug_total.npi = spine.npi
  AND non_drug_total.year = spine.year
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
