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
  CAST(listed_work.npi AS DOUBLE) AS npi,
  listed_work.is_in_file,
  coalesce([cell.code FOR cell IN cells.cells], []) AS codes,
  coalesce([cell.patients FOR cell IN cells.cells], []) AS patients,
  listed_work.visible_services,
  listed_work.total_services,
  listed_work.input
FROM listed_work
LEFT JOIN cells
  ON cells.npi = listed_work.npi
ORDER BY listed_work.id
