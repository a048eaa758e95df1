-- One row: a record of the doctors file in the newest release that has the clinician, as far as the newest one decides.
-- Joined to the newest dates and not ranked: a window would hold every column of every release at once.
CREATE OR REPLACE TABLE newest_doctors AS
WITH newest AS (
  SELECT doctors.npi, max(input.release_date) AS release_date
  FROM doctors
  JOIN input
    ON input.id = doctors.input_id
  GROUP BY doctors.npi
)
SELECT
  doctors.npi,
  doctors.primary_specialty,
  doctors.secondary_specialties,
  doctors.telehealth,
  doctors.hospital_ccns,
  doctors.input_id,
  doctors.record
FROM doctors
JOIN input
  ON input.id = doctors.input_id
JOIN newest
  ON newest.npi = doctors.npi
  AND newest.release_date = input.release_date;

-- One row: the newest NPPES record of an NPI. A weekly file holds whole records of those who changed, so the newest statement
-- decides and who is not in it is as before.
CREATE OR REPLACE TABLE newest_nppes AS
SELECT nppes.npi, nppes.updated_on, input.release_date
FROM nppes
JOIN input
  ON input.id = nppes.input_id
QUALIFY row_number() OVER (
  PARTITION BY nppes.npi
  ORDER BY input.release_date DESC, nppes.input_id DESC, nppes.record
) = 1;

-- One row: the newest NPPES record of an NPI from a layout that knows of deactivation: reduced ones leave its columns out, which is
-- no sign of being active. A deactivated NPI keeps its number and its date alone; every active one has its day of enumeration.
CREATE OR REPLACE TABLE newest_status AS
SELECT nppes.npi, nppes.deactivated_on, nppes.reactivated_on, nppes.replacement_npi, nppes.input_id, input.release_date
FROM nppes
JOIN input
  ON input.id = nppes.input_id
WHERE nppes.enumerated_on IS NOT NULL
  OR nppes.deactivated_on IS NOT NULL
  OR nppes.replacement_npi IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY nppes.npi
  ORDER BY input.release_date DESC, nppes.input_id DESC, nppes.record
) = 1;

-- One row: an NPI that NPPES gives to an organisation; it is no person whatever another file says.
CREATE OR REPLACE TABLE organisation AS
SELECT DISTINCT npi
FROM nppes
WHERE entity_type = 2
  OR (entity_type IS NULL AND last_name IS NULL AND org_name IS NOT NULL);
