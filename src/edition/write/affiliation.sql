-- One row a clinician affiliated with a hospital.
SELECT DISTINCT e.id AS clinician, h.id AS hospital
FROM hospital_tie AS t
JOIN edition_clinician AS e ON e.npi = t.npi
JOIN edition_hospital AS h ON h.ccn = t.ccn
ORDER BY clinician, hospital
