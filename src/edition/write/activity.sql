-- One row a clinician of the edition with counted rows.
SELECT
  e.id,
  CAST(s.patients AS DOUBLE) AS spine_patients,
  s.all_patients,
  CAST(v.new_services AS DOUBLE) AS new_services,
  CAST(v.established_services AS DOUBLE) AS established_services
FROM edition_clinician AS e
LEFT JOIN spine AS s ON s.npi = e.npi
LEFT JOIN visits AS v ON v.npi = e.npi
WHERE s.npi IS NOT NULL OR v.npi IS NOT NULL
ORDER BY e.id
