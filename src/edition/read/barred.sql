-- One row: why an NPI never appears, and the file that says so.
SELECT why, replaced_by, source, release
FROM barred
JOIN input ON input.id = barred.input
WHERE npi = ?
