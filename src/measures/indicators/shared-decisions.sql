-- One row: one listed clinician with the rate of CAHPS_6 of their group, in NPI order.
SELECT
  EXISTS (SELECT 1 FROM membership WHERE membership.npi = listed_clinician.npi) AS has_group,
  CAST(clinician_experience.rate AS DOUBLE) AS rate,
  CAST(clinician_experience.patients AS DOUBLE) AS patients,
  clinician_experience.input_id AS input
FROM listed_clinician
LEFT JOIN clinician_experience
  ON clinician_experience.npi = listed_clinician.npi
  AND clinician_experience.measure = 'CAHPS_6'
ORDER BY listed_clinician.id
