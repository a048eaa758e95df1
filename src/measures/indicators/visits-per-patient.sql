-- One row: one listed clinician with the office visits of patients seen before, and the patients of each of their rows, in NPI order.
WITH cells AS (
  SELECT
    counted_row.npi,
    sum(counted_row.services) AS services,
    list_sort(
      list(struct_pack(code := counted_row.hcpcs, place := counted_row.place, patients := CAST(counted_row.patients AS DOUBLE)))
    ) AS cells
  FROM counted_row
  SEMI JOIN listed_clinician
    ON listed_clinician.npi = counted_row.npi
  WHERE counted_row.grp = 'em.est'
  GROUP BY counted_row.npi
)
SELECT
  CAST(listed_clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(cells.services, 0) AS DOUBLE) AS services,
  coalesce([cell.patients FOR cell IN cells.cells], []) AS patients,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN cells
  ON cells.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
