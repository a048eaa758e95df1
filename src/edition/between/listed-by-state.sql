-- One row a state: how many listed clinicians have their first place in it.
SELECT state AS name, count(*) AS people
FROM clinician
JOIN location ON location.clinician = clinician.id
WHERE
  listed = 1
  AND ordinal = (SELECT min(ordinal) FROM location AS own WHERE own.clinician = clinician.id)
  AND state IS NOT NULL
GROUP BY state
ORDER BY state
