-- One row: a record of the doctors file in the newest release that has the clinician.
CREATE OR REPLACE TABLE newest_doctors AS
SELECT doctors.*, input.release, input.release_date
FROM doctors
JOIN input
  ON input.id = doctors.input_id
QUALIFY input.release_date = max(input.release_date) OVER (PARTITION BY doctors.npi);

-- One row: the newest NPPES record of an NPI; weekly files and monthly ones are told apart by their dates alone.
CREATE OR REPLACE TABLE newest_nppes AS
SELECT nppes.*, input.release, input.release_date
FROM nppes
JOIN input
  ON input.id = nppes.input_id
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
