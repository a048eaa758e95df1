-- One row: one listed clinician with the counts of 2a and the total that includes suppressed rows, in NPI order.
SELECT
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(spine.patients AS DOUBLE) AS spine_patients,
  CAST(spine.all_patients AS DOUBLE) AS all_patients,
  CAST(spine.largest_cell AS DOUBLE) AS largest_cell,
  CAST(visits.new_services + visits.established_services AS DOUBLE) AS visit_services,
  CAST(spine.visible_non_drug_services AS DOUBLE) AS visible_services,
  CAST(non_drug_total.services AS DOUBLE) AS total_services,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN spine
  ON spine.npi = listed_clinician.npi
LEFT JOIN visits
  ON visits.npi = listed_clinician.npi
LEFT JOIN non_drug_total
  ON non_drug_total.npi = spine.npi
  AND non_drug_total.year = spine.year
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
