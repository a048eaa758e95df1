-- One row: one clinician and one role of D4 of the clinician's discipline; whether the clinician may cover it for others
-- (measures.md 2, roles-within-reach): enough spine patients, or enough of a declared weight, or primary care of any kind.
CREATE OR REPLACE TEMP TABLE clinician_role AS
SELECT
  clinician.npi,
  team_role.role,
  team_role.weight,
  coalesce(clinician.spine_patients_low, 0) >= $patients_min
    OR coalesce(clinician.taxonomy_weight, 0) >= CASE clinician.discipline WHEN 'behavioral-health' THEN $behavioural_weight_min ELSE $weight_min END
    OR team_role.role = 'primary care' AS qualifies
FROM clinician
JOIN team_role
  ON team_role.discipline = clinician.discipline
WHERE NOT team_role.needs_injections
  OR coalesce(clinician.injection_patients_low, 0) >= $patients_min
