-- One row: one listed clinician with the largest weight among the taxonomies declared (D1), in NPI order.
SELECT
  CAST(clinician.taxonomy_weight AS DOUBLE) AS taxonomy_weight,
  listed_input.nppes AS input
FROM clinician
LEFT JOIN listed_input
  ON listed_input.npi = clinician.npi
WHERE clinician.listed
ORDER BY clinician.id
