-- One row: a text that a reduced NPPES layout gives in place of a code, and the code that it means: our reviewed list
-- (table `code_taxonomy_text`) before the names of the NUCC file.
CREATE OR REPLACE TABLE text_taxonomy AS
WITH namings AS (
  SELECT folded, code, 1 AS choice
  FROM code_taxonomy_text
  UNION ALL
  SELECT fold_specialty(display_name), code, 2
  FROM nucc
  UNION ALL
  SELECT fold_specialty(concat_ws(' ', classification, specialization)), code, 3
  FROM nucc
  UNION ALL
  SELECT fold_specialty(specialization), code, 4
  FROM nucc
)
SELECT folded, code
FROM namings
WHERE folded <> ''
QUALIFY row_number() OVER (PARTITION BY folded ORDER BY choice, code) = 1;

-- One row: a taxonomy of D1 that an individual declares in the newest NPPES release that gives any of theirs: codes, or a text
-- that we can read ("Specialist" says nothing, and an older release with codes then does).
CREATE OR REPLACE TABLE person_taxonomy AS
WITH declarations AS (
  SELECT nppes.npi, nppes.taxonomies, nppes.taxonomy_text, nppes.input_id, nppes.record
  FROM nppes
  JOIN input
    ON input.id = nppes.input_id
  WHERE (
      len(nppes.taxonomies) > 0
      OR fold_specialty(nppes.taxonomy_text) IN (SELECT folded FROM text_taxonomy)
    )
    AND nppes.npi NOT IN (SELECT npi FROM organisation)
  QUALIFY row_number() OVER (
    PARTITION BY nppes.npi
    ORDER BY input.release_date DESC, nppes.input_id DESC, nppes.record
  ) = 1
),
declared_codes AS (
  SELECT npi, taxonomy.code, coalesce(taxonomy.is_primary, FALSE) AS is_primary, input_id, record
  FROM (SELECT npi, unnest(taxonomies) AS taxonomy, input_id, record FROM declarations)
  UNION ALL
  -- A single text is all that the layout gives, so it is the primary one.
  SELECT declarations.npi, text_taxonomy.code, TRUE, declarations.input_id, declarations.record
  FROM declarations
  JOIN text_taxonomy
    ON text_taxonomy.folded = fold_specialty(declarations.taxonomy_text)
  WHERE coalesce(len(declarations.taxonomies), 0) = 0
)
SELECT
  declared_codes.npi,
  declared_codes.code,
  code_taxonomy.discipline,
  code_taxonomy.weight,
  bool_or(declared_codes.is_primary) AS is_primary,
  declared_codes.input_id,
  declared_codes.record
FROM declared_codes
JOIN code_taxonomy
  ON code_taxonomy.code = declared_codes.code
GROUP BY ALL
ORDER BY declared_codes.npi, declared_codes.code;
