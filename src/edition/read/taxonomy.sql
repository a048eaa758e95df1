-- One row a taxonomy declared by a clinician, the primary one first.
SELECT taxonomy_code.code, name, weight, is_primary
FROM taxonomy
JOIN taxonomy_code ON taxonomy_code.id = taxonomy.code
WHERE clinician = ?
ORDER BY is_primary DESC, weight DESC, taxonomy_code.code
