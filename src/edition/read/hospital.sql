-- One row a hospital of a clinician.
SELECT ccn, name, city, state
FROM affiliation
JOIN hospital ON hospital.id = hospital
WHERE clinician = ?
ORDER BY ccn
