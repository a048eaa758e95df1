-- One row: one listed clinician with the weight of the roles tied to them by shared patients, and of all roles other than
-- one's own, in NPI order. A tie counts in both directions, from the smallest number of patients that CMS published.
WITH tie AS (
  SELECT from_npi AS npi, to_npi AS other FROM ties WHERE patients >= 11 AND from_npi <> to_npi
  UNION
  SELECT to_npi, from_npi FROM ties WHERE patients >= 11 AND from_npi <> to_npi
),
tied AS (
  SELECT listed_clinician.npi, count(*) AS ties
  FROM listed_clinician
  JOIN tie
    ON tie.npi = listed_clinician.npi
  GROUP BY listed_clinician.npi
),
reached AS (
  SELECT DISTINCT listed_clinician.npi, clinician_role.role
  FROM listed_clinician
  JOIN tie
    ON tie.npi = listed_clinician.npi
  JOIN clinician_role
    ON clinician_role.npi = tie.other
    AND clinician_role.qualifies
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
)
SELECT
  CAST(coalesce(tied.ties, 0) AS INTEGER) AS ties,
  CAST(coalesce(covered.weight, 0) AS DOUBLE) AS covered_weight,
  CAST((SELECT sum(weight) FROM needed_role) - coalesce(own_role.weight, 0) AS DOUBLE) AS needed_weight,
  listed_input.ties AS input
FROM listed_clinician
LEFT JOIN tied
  ON tied.npi = listed_clinician.npi
LEFT JOIN covered
  ON covered.npi = listed_clinician.npi
LEFT JOIN own_role
  ON own_role.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
