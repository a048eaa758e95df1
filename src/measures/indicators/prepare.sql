-- Tables that several indicators read; made again at each run.

-- What people reported inside Spinewise, as the dated snapshot that leaves the care half (architecture.md): one row a clinician
-- and indicator, x of n. Empty until such a snapshot is an input.
CREATE TABLE IF NOT EXISTS inside_report (npi BIGINT, indicator VARCHAR, x INTEGER, n INTEGER);

-- One row: one listed clinician; the order of `id` is the order of NPIs.
CREATE OR REPLACE TEMP TABLE listed_clinician AS
SELECT id, npi, discipline, taxonomy_weight
FROM clinician
WHERE listed
ORDER BY id;

-- One row: one listed clinician and the newest input of each source that has a row of theirs.
CREATE OR REPLACE TEMP TABLE listed_input AS
SELECT
  source_rows.npi,
  arg_max(input.id, (input.release_date, input.id)) FILTER (input.source = 'services') AS services,
  arg_max(input.id, (input.release_date, input.id)) FILTER (input.source = 'doctors') AS doctors,
  arg_max(input.id, (input.release_date, input.id)) FILTER (input.source = 'nppes') AS nppes,
  arg_max(input.id, (input.release_date, input.id)) FILTER (input.source = 'ties') AS ties
FROM source_rows
JOIN input
  ON input.id = source_rows.input_id
SEMI JOIN listed_clinician
  ON listed_clinician.npi = source_rows.npi
GROUP BY source_rows.npi;

-- One row: one role that good back care needs, and its weight.
CREATE OR REPLACE TEMP TABLE needed_role AS
SELECT DISTINCT role, weight
FROM team_role;

-- One row: one clinician and year with all services that are not drugs, suppressed rows included (F5's T). The whole total stands
-- in where the publisher blanked its parts, which only widens bounds.
CREATE OR REPLACE TEMP TABLE non_drug_total AS
SELECT
  summary.npi,
  summary.year,
  coalesce(summary.medical_services, summary.services - summary.drug_services, summary.services) AS services
FROM summary
JOIN input
  ON input.id = summary.input_id
QUALIFY row_number() OVER (
  PARTITION BY summary.npi, summary.year
  ORDER BY input.release_date DESC, summary.input_id DESC, summary.record
) = 1;

-- One row: one clinician and one survey measure of their group. Of several groups the one that most patients answered for
-- counts, of the newest release.
CREATE OR REPLACE TEMP TABLE clinician_experience AS
SELECT
  membership.npi,
  group_experience.measure,
  group_experience.rate,
  group_experience.patients,
  group_experience.input_id
FROM membership
JOIN group_experience
  ON group_experience.org_pac_id = membership.org_pac_id
  AND group_experience.rate BETWEEN 0 AND 100
JOIN input
  ON input.id = group_experience.input_id
SEMI JOIN listed_clinician
  ON listed_clinician.npi = membership.npi
QUALIFY row_number() OVER (
  PARTITION BY membership.npi, group_experience.measure
  ORDER BY input.release_date DESC, group_experience.patients DESC NULLS LAST, membership.org_pac_id, group_experience.rate
) = 1;

-- One row: one listed clinician with the services that rows show and the total that includes suppressed rows, drugs aside.
CREATE OR REPLACE TEMP TABLE listed_work AS
SELECT
  listed_clinician.id,
  listed_clinician.npi,
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(spine.visible_non_drug_services, 0) AS DOUBLE) AS visible_services,
  CAST(non_drug_total.services AS DOUBLE) AS total_services,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN spine
  ON spine.npi = listed_clinician.npi
LEFT JOIN non_drug_total
  ON non_drug_total.npi = spine.npi
  AND non_drug_total.year = spine.year
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi;
