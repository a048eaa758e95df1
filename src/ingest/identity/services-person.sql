-- One row: one individual (entity code I) of the services file, with the newest year that has any of their rows and the
-- file's own specialty in it: the one that most rows name; of those named equally often the first in the alphabet.
CREATE OR REPLACE MACRO fold_specialty(name) AS
  trim(regexp_replace(upper(name), '[^A-Z0-9]+', ' ', 'g'));

CREATE OR REPLACE TABLE services_person AS
WITH newest_years AS (
  SELECT npi, max(year) AS year
  FROM services
  WHERE entity_code = 'I'
  GROUP BY npi
),
named_specialties AS (
  SELECT npi, year, services.specialty, count(*) AS rows_naming_it
  FROM services
  JOIN newest_years
    USING (npi, year)
  WHERE entity_code = 'I'
  GROUP BY npi, year, services.specialty
  QUALIFY row_number() OVER (
    PARTITION BY npi
    ORDER BY services.specialty IS NULL, rows_naming_it DESC, services.specialty
  ) = 1
)
SELECT
  named_specialties.npi,
  named_specialties.year,
  named_specialties.specialty,
  code_specialty.discipline,
  code_specialty.weight
FROM named_specialties
LEFT JOIN code_specialty
  ON code_specialty.folded = fold_specialty(named_specialties.specialty)
ORDER BY named_specialties.npi;

-- One row: an address that one input states of one individual in its services rows, with the first record that states it: a row for
-- each code repeats it, and what follows reads it once.
CREATE OR REPLACE TABLE services_address AS
SELECT npi, year, input_id, street1, street2, city, state, zip5, min(record) AS record
FROM services
WHERE entity_code = 'I'
GROUP BY npi, year, input_id, street1, street2, city, state, zip5;

-- One row: the name that the services file gives an individual in their newest year: of the newest release, in its first record.
CREATE OR REPLACE TABLE services_name AS
WITH first_records AS (
  SELECT services.npi, services.input_id, min(services.record) AS record
  FROM services
  JOIN services_person
    ON services_person.npi = services.npi
    AND services_person.year = services.year
  JOIN input
    ON input.id = services.input_id
  WHERE services.entity_code = 'I'
  GROUP BY services.npi, services.input_id, input.release_date
  QUALIFY row_number() OVER (PARTITION BY services.npi ORDER BY input.release_date DESC, services.input_id DESC) = 1
)
SELECT
  services.npi, input.release_date, services.input_id, services.record, services.last_name, services.first_name,
  services.middle_name, services.credentials, services.gender
FROM services
JOIN first_records
  ON first_records.input_id = services.input_id
  AND first_records.record = services.record
JOIN input
  ON input.id = services.input_id;
