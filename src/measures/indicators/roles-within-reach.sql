-- One row: one listed clinician with the weight of the roles within reach and of all roles other than one's own, in NPI order.
WITH reached AS (
  SELECT listed_clinician.npi, group_reach.role
  FROM listed_clinician
  JOIN membership
    ON membership.npi = listed_clinician.npi
  JOIN person_address
    ON person_address.npi = listed_clinician.npi
  JOIN group_reach
    ON group_reach.org_pac_id = membership.org_pac_id
    AND group_reach.zip5 = person_address.zip5
  UNION
  SELECT listed_clinician.npi, address_reach.role
  FROM listed_clinician
  JOIN person_address
    ON person_address.npi = listed_clinician.npi
  JOIN address_reach
    ON address_reach.address_key = person_address.address_key
),
covered AS (
  SELECT reached.npi, sum(needed_role.weight) AS weight
  FROM reached
  JOIN needed_role
    ON needed_role.role = reached.role
  ANTI JOIN clinician_role
    ON clinician_role.npi = reached.npi
    AND clinician_role.role = reached.role
  GROUP BY reached.npi
),
matched AS (
  SELECT npi FROM membership
  UNION
  SELECT person_address.npi
  FROM person_address
  JOIN shared_address
    ON shared_address.address_key = person_address.address_key
)
SELECT
  matched.npi IS NOT NULL AS is_matched,
  CAST(coalesce(covered.weight, 0) AS DOUBLE) AS covered_weight,
  CAST((SELECT sum(weight) FROM needed_role) - coalesce(own_role.weight, 0) AS DOUBLE) AS needed_weight,
  listed_input.doctors AS doctors_input,
  listed_input.nppes AS nppes_input,
  listed_input.services AS services_input
FROM listed_clinician
LEFT JOIN covered
  ON covered.npi = listed_clinician.npi
LEFT JOIN own_role
  ON own_role.npi = listed_clinician.npi
LEFT JOIN matched
  ON matched.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
