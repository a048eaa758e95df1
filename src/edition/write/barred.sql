-- One row an NPI that never appears.
SELECT npi, why, replaced_by, input_id
FROM barred
ORDER BY npi
