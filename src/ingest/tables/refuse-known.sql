-- One row: a record whose key a file read before has, of the same release or, where the key names the year, of the same source.
CREATE OR REPLACE TEMP TABLE known_row AS
WITH typed AS (
  {rows}
),
matches AS (
  SELECT
    typed.record,
    known.record AS known_record,
    input.id AS known_input,
    input.file AS known_file,
    ROW({typed_columns}) IS NOT DISTINCT FROM ROW({known_columns}) AS is_same
  FROM typed
  JOIN {target} AS known
    ON {key_matches}
  JOIN input
    ON input.id = known.input_id
  WHERE input.source = (SELECT source FROM reading)
    AND ({any_release} OR input.release = (SELECT release FROM reading))
)
SELECT
  record,
  CASE
    WHEN is_same THEN 'is a duplicate of record ' || known_record || ' of ' || known_file
    ELSE 'contradicts record ' || known_record || ' of ' || known_file || ', which stands'
  END AS reason
FROM matches
QUALIFY ROW_NUMBER() OVER (PARTITION BY record ORDER BY known_input, known_record) = 1
