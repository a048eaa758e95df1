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
  CAST(listed_clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  coalesce([cell.grp FOR cell IN cells.cells], []) AS groups,
  coalesce([cell.services FOR cell IN cells.cells], []) AS services,
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
