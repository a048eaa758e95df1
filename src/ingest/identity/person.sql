-- One row: an individual clinician, one an NPI, that some file says practises: anyone in the services or doctors file, and
-- who declares a taxonomy of D1 in NPPES. Names stay as published; the most recent release that gives a fact decides it.
CREATE OR REPLACE TABLE person AS
WITH individuals AS (
  (
    SELECT npi FROM services_person
    UNION
    SELECT npi FROM doctors
    UNION
    SELECT npi FROM person_taxonomy
  )
  EXCEPT
  SELECT npi FROM organisation
),
-- The choice breaks ties between releases of one day: the enrolment file, then NPPES, then the yearly count.
statements AS (
  SELECT
    npi, input.release_date, 1 AS choice, input_id, record, last_name, first_name, middle_name, suffix, credentials, gender,
    NULL::DATE AS enumerated_on, graduation_year, school, primary_specialty AS specialty, assignment
  FROM doctors
  JOIN input
    ON input.id = doctors.input_id
  UNION ALL
  SELECT
    npi, input.release_date, 2, input_id, record, last_name, first_name, middle_name, suffix, credentials, gender,
    enumerated_on, NULL, NULL, NULL, NULL
  FROM nppes
  JOIN input
    ON input.id = nppes.input_id
  UNION ALL
  SELECT
    npi, release_date, 3, input_id, record, last_name, first_name, middle_name, NULL, credentials, gender,
    NULL, NULL, NULL, NULL, NULL
  FROM services_name
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY npi ORDER BY release_date DESC, choice, input_id DESC, record) AS age
  FROM statements
  WHERE npi IN (SELECT npi FROM individuals)
),
facts AS (
  SELECT
    npi,
    -- The whole name comes from one statement, never a first name of one file beside a last name of another.
    arg_min(struct_pack(last_name, first_name, middle_name, suffix), age) FILTER (WHERE last_name IS NOT NULL) AS name,
    arg_min(credentials, age) FILTER (WHERE credentials IS NOT NULL) AS credentials,
    arg_min(gender, age) FILTER (WHERE gender IN ('F', 'M')) AS gender,
    min(enumerated_on) AS enumerated_on,
    arg_min(graduation_year, age) FILTER (WHERE graduation_year IS NOT NULL) AS graduation_year,
    arg_min(school, age) FILTER (WHERE school IS NOT NULL) AS school,
    arg_min(specialty, age) FILTER (WHERE specialty IS NOT NULL) AS specialty,
    arg_min(assignment, age) FILTER (WHERE assignment IS NOT NULL) AS assignment
  FROM ranked
  GROUP BY npi
),
-- The file marks telehealth with Y or nothing, so only its newest release can say that somebody stopped.
telehealths AS (
  SELECT npi, bool_or(telehealth) AS telehealth
  FROM newest_doctors
  GROUP BY npi
),
declarations AS (
  SELECT
    person_taxonomy.npi,
    -- Largest weight; ties: the primary taxonomy, then the order of the disciplines, then the code.
    first(person_taxonomy.discipline ORDER BY weight DESC, is_primary DESC, discipline_order.place, code) AS discipline,
    max(weight) AS weight
  FROM person_taxonomy
  JOIN discipline_order
    ON discipline_order.discipline = person_taxonomy.discipline
  GROUP BY person_taxonomy.npi
),
opted_out AS (
  SELECT opt_out.npi, opt_out.from_date, opt_out.until_date
  FROM opt_out
  JOIN input
    ON input.id = opt_out.input_id
  WHERE opt_out.until_date IS NULL
    OR opt_out.until_date >= (SELECT max(release_date) FROM input)
  QUALIFY row_number() OVER (
    PARTITION BY opt_out.npi
    ORDER BY input.release_date DESC, opt_out.until_date DESC NULLS FIRST, opt_out.from_date, opt_out.record
  ) = 1
)
SELECT
  facts.npi,
  facts.name.last_name AS last_name,
  facts.name.first_name AS first_name,
  facts.name.middle_name AS middle_name,
  facts.name.suffix AS suffix,
  facts.credentials,
  facts.gender,
  facts.enumerated_on,
  facts.graduation_year,
  facts.school,
  coalesce(facts.specialty, services_person.specialty) AS specialty,
  CASE WHEN facts.specialty IS NULL THEN services_person.discipline ELSE code_specialty.discipline END AS specialty_discipline,
  CASE WHEN facts.specialty IS NULL THEN services_person.weight ELSE code_specialty.weight END AS specialty_weight,
  services_person.discipline AS services_discipline,
  declarations.discipline AS declared_discipline,
  declarations.weight AS taxonomy_weight,
  telehealths.telehealth,
  -- 'M' in the doctors file: may accept assignment, claim by claim, which is no promise.
  CASE
    WHEN opted_out.npi IS NOT NULL THEN FALSE
    WHEN facts.assignment = 'Y' THEN TRUE
    WHEN facts.assignment IS NOT NULL THEN FALSE
  END AS accepts_medicare,
  opted_out.from_date AS opted_out_from,
  opted_out.until_date AS opted_out_until,
  services_person.year AS counted_year,
  services_person.npi IS NOT NULL AS in_services
FROM facts
LEFT JOIN services_person
  ON services_person.npi = facts.npi
LEFT JOIN telehealths
  ON telehealths.npi = facts.npi
LEFT JOIN code_specialty
  ON code_specialty.folded = fold_specialty(facts.specialty)
LEFT JOIN declarations
  ON declarations.npi = facts.npi
LEFT JOIN opted_out
  ON opted_out.npi = facts.npi
ORDER BY facts.npi;
