-- One row a clinician in an organisation.
SELECT DISTINCT e.id AS clinician, g.id AS practice_group
FROM membership AS m
JOIN edition_clinician AS e ON e.npi = m.npi
JOIN edition_group AS g ON g.org_pac_id = m.org_pac_id
ORDER BY clinician, practice_group
