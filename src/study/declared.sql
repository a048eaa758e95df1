-- One row: one individual of the services file with visible procedures and a taxonomy in the registry; the share of 2a with every
-- multiplier at 1, and what the taxonomies say. Integers, so that the share is made in one place.
SELECT
  CAST(counted_row.npi AS DOUBLE) AS npi,
  CAST(sum(counted_row.patients * coalesce(code_group.weight, 0)) AS DOUBLE) AS spine_patients,
  CAST(sum(counted_row.patients) AS DOUBLE) AS all_patients,
  any_value(taxonomies.codes) AS codes
FROM counted_row
JOIN (
  SELECT npi, list(code ORDER BY code) AS codes
  FROM person_taxonomy
  GROUP BY npi
) AS taxonomies
  ON taxonomies.npi = counted_row.npi
LEFT JOIN code_group
  ON code_group.code = counted_row.hcpcs
WHERE counted_row.class = 'procedure'
  AND counted_row.patients > 0
GROUP BY counted_row.npi
ORDER BY counted_row.npi
