-- One row the records of a listed clinician in an input.
SELECT e.id, r.input_id, MIN(r.first) AS first, MAX(r.last) AS last, CAST(SUM(r.count) AS BIGINT) AS count
FROM source_rows AS r
JOIN edition_clinician AS e ON e.npi = r.npi
WHERE e.listed
GROUP BY e.id, r.input_id
ORDER BY e.id, r.input_id
