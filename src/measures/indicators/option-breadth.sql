-- One row: one listed clinician with the services of base codes in interventional and surgical groups, and the group of each,
-- in NPI order. inj.trigger and inj.occip-periph stand in `inj.*` too, as measures.md writes it.
WITH cells AS (
  SELECT
    practice_code.npi,
    list_sort(
      list(struct_pack(grp := practice_code.grp, code := practice_code.hcpcs, services := CAST(practice_code.services AS DOUBLE)))
    ) AS cells
  FROM practice_code
  SEMI JOIN listed_clinician
    ON listed_clinician.npi = practice_code.npi
  WHERE practice_code.grp LIKE 'inj.%'
    OR practice_code.grp LIKE 'abl.%'
    OR practice_code.grp LIKE 'si.%'
    OR practice_code.grp = 'scs'
    OR practice_code.grp LIKE 'sx.%'
    OR practice_code.grp LIKE 'aug.%'
  GROUP BY practice_code.npi
)
SELECT
  CAST(listed_work.npi AS DOUBLE) AS npi,
  listed_work.is_in_file,
  coalesce([cell.grp FOR cell IN cells.cells], []) AS groups,
  coalesce([cell.services FOR cell IN cells.cells], []) AS services,
  listed_work.visible_services,
  listed_work.total_services,
  listed_work.input
FROM listed_work
LEFT JOIN cells
  ON cells.npi = listed_work.npi
ORDER BY listed_work.id
