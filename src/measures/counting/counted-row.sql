-- One row: one HCPCS code at one place of service, of one individual, in the newest year of the services file that has
-- the individual; with its class (measures.md 2a), its group and what one patient of it weighs as spine work.
-- The same cell stated twice (a year loaded from two releases, a row repeated) counts once: the newest release's, then the first record.
CREATE OR REPLACE TABLE counted_row AS
WITH statements AS (
  SELECT
    services.npi,
    services.year,
    services.hcpcs,
    services.place,
    coalesce(services.drug, FALSE) AS drug,
    coalesce(services.patients, 0) AS patients,
    coalesce(services.services, 0) AS services,
    services_person.discipline
  FROM services
  JOIN services_person
    ON services_person.npi = services.npi
    AND services_person.year = services.year
  JOIN input
    ON input.id = services.input_id
  WHERE services.entity_code = 'I'
  QUALIFY row_number() OVER (
    PARTITION BY services.npi, services.hcpcs, services.place
    ORDER BY input.release_date DESC, services.input_id DESC, services.record
  ) = 1
)
SELECT
  statements.npi,
  statements.year,
  statements.hcpcs,
  statements.place,
  code_class.class,
  code_group.grp,
  code_group.mark,
  coalesce(code_group.is_imaging, FALSE) AS is_imaging,
  statements.patients,
  statements.services,
  -- E-rule 2: the discipline's multiplier only where the code is marked ambiguous; 0.2 for disciplines it does not name.
  CAST(
    coalesce(code_group.weight, 0)
    * CASE WHEN code_group.mark = 'A' THEN coalesce(discipline_multiplier.multiplier, 0.2) ELSE 1 END
    AS DECIMAL(8, 6)
  ) AS factor
FROM statements
JOIN code_class
  ON code_class.hcpcs = statements.hcpcs
  AND code_class.drug = statements.drug
LEFT JOIN code_group
  ON code_group.code = statements.hcpcs
LEFT JOIN discipline_multiplier
  ON discipline_multiplier.discipline = statements.discipline;
