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
