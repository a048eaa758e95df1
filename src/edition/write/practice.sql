-- One row a group of procedures of a clinician of the edition.
SELECT
  e.id,
  p.grp,
  CAST(p.services AS DOUBLE) AS services,
  p.patients_low,
  p.patients_high,
  p.patients_bound
FROM practice AS p
JOIN edition_clinician AS e ON e.npi = p.npi
ORDER BY e.id, p.grp
