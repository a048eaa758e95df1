-- One row: a record whose key an earlier record of the same file has. Hashes find the suspects cheaply; the columns themselves decide.
CREATE OR REPLACE TEMP TABLE repeat_row AS
WITH numbered AS (
  {rows}
),
suspect AS (
  SELECT HASH({key}) AS key_hash
  FROM numbered
  GROUP BY key_hash
  HAVING COUNT(*) > 1
),
alike AS (
  SELECT
    record,
    FIRST_VALUE(record) OVER same_key AS first_record,
    ROW({columns}) AS cells,
    FIRST_VALUE(ROW({columns})) OVER same_key AS first_cells
  FROM numbered
  WHERE HASH({key}) IN (SELECT key_hash FROM suspect)
    AND record NOT IN ({refused})
  WINDOW same_key AS (PARTITION BY {key} ORDER BY record)
)
SELECT
  record,
  CASE
    WHEN cells IS NOT DISTINCT FROM first_cells THEN 'is a duplicate of record ' || first_record
    ELSE 'contradicts record ' || first_record || ', which stands'
  END AS reason
FROM alike
WHERE record <> first_record
