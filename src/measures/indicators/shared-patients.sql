-- One row: one listed clinician with the weight of the roles tied to them by shared patients, and of all roles other than
-- one's own, in NPI order. A tie counts in both directions, from the smallest number of patients that CMS published.
WITH listed AS (
  SELECT id, npi FROM clinician WHERE listed
),
tie AS (
  SELECT from_npi AS npi, to_npi AS other FROM ties WHERE patients >= 11 AND from_npi <> to_npi
  UNION
  SELECT to_npi, from_npi FROM ties WHERE patients >= 11 AND from_npi <> to_npi
),
tied AS (
  SELECT listed.npi, count(*) AS ties
  FROM listed
  JOIN tie
    ON tie.npi = listed.npi
  GROUP BY listed.npi
),
reached AS (
  SELECT DISTINCT listed.npi, clinician_role.role
  FROM listed
  JOIN tie
    ON tie.npi = listed.npi
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
),
own AS (
  SELECT npi, sum(weight) AS weight
  FROM clinician_role
  GROUP BY npi
)
SELECT
  CAST(coalesce(tied.ties, 0) AS INTEGER) AS ties,
  CAST(coalesce(covered.weight, 0) AS DOUBLE) AS covered_weight,
  CAST((SELECT sum(weight) FROM needed_role) - coalesce(own.weight, 0) AS DOUBLE) AS needed_weight,
  listed_input.ties AS input
FROM listed
LEFT JOIN tied
  ON tied.npi = listed.npi
LEFT JOIN covered
  ON covered.npi = listed.npi
LEFT JOIN own
  ON own.npi = listed.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed.npi
ORDER BY listed.id
