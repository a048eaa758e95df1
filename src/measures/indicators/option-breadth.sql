-- One row: one listed clinician with the services of base codes in interventional and surgical groups, and the group of each,
-- in NPI order. inj.trigger and inj.occip-periph stand in `inj.*` too, as measures.md writes it.
WITH interventional AS (
  SELECT npi, hcpcs, grp, services
  FROM practice_code
  WHERE grp LIKE 'inj.%'
    OR grp LIKE 'abl.%'
    OR grp LIKE 'si.%'
    OR grp = 'scs'
    OR grp LIKE 'sx.%'
    OR grp LIKE 'aug.%'
),
cells AS (
  SELECT
    npi,
    list(grp ORDER BY grp, hcpcs) AS groups,
    list(CAST(services AS DOUBLE) ORDER BY grp, hcpcs) AS services
  FROM interventional
  GROUP BY npi
)
SELECT
  CAST(clinician.npi AS DOUBLE) AS npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  coalesce(cells.groups, []) AS groups,
  coalesce(cells.services, []) AS services,
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
