-- One row a taxonomy declared by a clinician; primary if any source says so.
SELECT e.id, t.id AS code, CAST(bool_or(COALESCE(p.is_primary, FALSE)) AS INTEGER) AS is_primary
FROM person_taxonomy AS p
JOIN edition_clinician AS e ON e.npi = p.npi
JOIN edition_taxonomy AS t ON t.code = p.code
GROUP BY e.id, t.id
ORDER BY e.id, t.id
