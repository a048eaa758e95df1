-- One row: one listed clinician with the office visits of 2a and the total that includes suppressed rows, in NPI order.
SELECT
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(visits.new_services, 0) AS DOUBLE) AS new_services,
  CAST(coalesce(visits.established_services, 0) AS DOUBLE) AS established_services,
  CAST(coalesce(visits.largest_cell, 0) AS DOUBLE) AS largest_cell,
  CAST(coalesce(spine.visible_non_drug_services, 0) AS DOUBLE) AS visible_services,
  CAST(non_drug_total.services AS DOUBLE) AS total_services,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN visits
  ON visits.npi = listed_clinician.npi
LEFT JOIN spine
  ON spine.npi = listed_clinician.npi
LEFT JOIN non_drug_total
  ON non_drug_total.npi = visits.npi
  AND non_drug_total.year = visits.year
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
