-- One row an organisation of a clinician.
SELECT pac_id AS id, name, members
FROM membership
JOIN practice_group ON practice_group.id = practice_group
WHERE clinician = ?
ORDER BY pac_id
