-- One row: one listed clinician with the largest weight among the taxonomies declared (D1), in NPI order.
SELECT
  CAST(listed_clinician.taxonomy_weight AS DOUBLE) AS taxonomy_weight,
  listed_input.nppes AS input
FROM listed_clinician
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
