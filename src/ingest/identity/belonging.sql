-- One row: a group practice that a person bills through, from the newest doctors release that has the person and whose layout
-- names groups at all (reduced layouts do not, which is no sign of having left).
CREATE OR REPLACE TABLE membership AS
WITH naming_inputs AS (
  SELECT DISTINCT input_id
  FROM doctors
  WHERE org_pac_id IS NOT NULL
),
newest_named AS (
  SELECT doctors.*
  FROM doctors
  JOIN naming_inputs
    USING (input_id)
  JOIN input
    ON input.id = doctors.input_id
  JOIN person
    ON person.npi = doctors.npi
  QUALIFY input.release_date = max(input.release_date) OVER (PARTITION BY doctors.npi)
)
SELECT npi, org_pac_id, org_name, org_members AS members, input_id, record
FROM newest_named
WHERE org_pac_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY npi, org_pac_id ORDER BY input_id, record) = 1
ORDER BY npi, org_pac_id;

-- One row: a hospital where a person works, by the doctors file's own columns (layouts until 2022) or the affiliation file.
CREATE OR REPLACE TABLE hospital_tie AS
WITH statements AS (
  SELECT npi, unnest(hospital_ccns) AS ccn, input_id, record
  FROM newest_doctors
  UNION ALL
  SELECT affiliations.npi, affiliations.ccn, affiliations.input_id, affiliations.record
  FROM affiliations
  JOIN input
    ON input.id = affiliations.input_id
  -- Dialysis units, nursing homes and agencies are affiliations too, and no hospitals.
  WHERE coalesce(affiliations.facility_type ILIKE '%hospital%' OR affiliations.facility_type ILIKE '%rehabilitation%', TRUE)
  QUALIFY input.release_date = max(input.release_date) OVER (PARTITION BY affiliations.npi)
)
SELECT statements.npi, lpad(statements.ccn, 6, '0') AS ccn, statements.input_id, statements.record
FROM statements
JOIN person
  ON person.npi = statements.npi
WHERE statements.ccn IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY statements.npi, lpad(statements.ccn, 6, '0')
  ORDER BY statements.input_id DESC, statements.record
) = 1
ORDER BY statements.npi, ccn;

-- One row: the records of one person in one input: where a reader finds the rows behind a figure.
CREATE OR REPLACE TABLE source_rows AS
WITH mentions AS (
  SELECT npi, input_id, record FROM services WHERE entity_code = 'I'
  UNION ALL SELECT npi, input_id, record FROM summary
  UNION ALL SELECT npi, input_id, record FROM doctors
  UNION ALL SELECT npi, input_id, record FROM nppes
  UNION ALL SELECT npi, input_id, record FROM nppes_location
  UNION ALL SELECT npi, input_id, record FROM affiliations
  UNION ALL SELECT npi, input_id, record FROM clinician_reporting
  UNION ALL SELECT npi, input_id, record FROM prescribing
  UNION ALL SELECT npi, input_id, record FROM opt_out
  UNION ALL SELECT npi, input_id, record FROM payments
  UNION ALL SELECT from_npi, input_id, record FROM ties
  UNION ALL SELECT to_npi, input_id, record FROM ties WHERE to_npi <> from_npi
)
SELECT
  mentions.npi,
  mentions.input_id,
  CAST(min(mentions.record) AS INTEGER) AS first,
  CAST(max(mentions.record) AS INTEGER) AS last,
  CAST(count(*) AS INTEGER) AS count
FROM mentions
JOIN person
  ON person.npi = mentions.npi
GROUP BY mentions.npi, mentions.input_id
ORDER BY mentions.npi, mentions.input_id;
