-- One row the records of an organisation of the clinician in an input.
SELECT input, first, last, count, pac_id
FROM membership
JOIN group_ledger USING (practice_group)
JOIN practice_group ON practice_group.id = practice_group
WHERE clinician = ?
ORDER BY input, pac_id
