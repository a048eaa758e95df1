-- One row a clinician in an organisation.
SELECT npi, 'group' AS via, pac_id AS "to", practice_group.name, NULL AS patients
FROM membership
JOIN clinician ON clinician.id = membership.clinician
JOIN practice_group ON practice_group.id = membership.practice_group
ORDER BY membership.clinician, membership.practice_group;
-- One row a clinician at an address that others may share; the number stands for the address without its suite.
SELECT npi, 'address' AS via, CAST(site AS TEXT) AS "to", concat_ws(', ', line1, location.city, concat_ws(' ', location.state, zip)) AS name, NULL AS patients
FROM location
JOIN clinician ON clinician.id = location.clinician
WHERE site IS NOT NULL
ORDER BY location.clinician, ordinal;
-- One row a clinician affiliated with a hospital.
SELECT npi, 'hospital' AS via, ccn AS "to", hospital.name, NULL AS patients
FROM affiliation
JOIN clinician ON clinician.id = affiliation.clinician
JOIN hospital ON hospital.id = affiliation.hospital
ORDER BY affiliation.clinician, affiliation.hospital;
-- One row a pair of clinicians who share patients; each pair once.
SELECT clinician.npi, 'shared-patients' AS via, CAST(fellow.npi AS TEXT) AS "to", fellow.name, patients
FROM tie
JOIN clinician ON clinician.id = tie.clinician
JOIN clinician AS fellow ON fellow.id = tie.other
WHERE tie.clinician < tie.other
ORDER BY tie.clinician, tie.other;
