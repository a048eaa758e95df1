-- One row: a record whose key an earlier record of the same file has. Only the key of every row is read; the rest only where it is
-- there twice.
CREATE OR REPLACE TEMP TABLE repeat_row AS
WITH suspect AS (
  SELECT HASH({key}) AS key_hash
  FROM {table}
  WHERE reason IS NULL
  GROUP BY key_hash
  HAVING COUNT(*) > 1
),
doubtful AS (
  SELECT {table}.rowid AS place
  FROM {table}
  WHERE reason IS NULL
    AND HASH({key}) IN (SELECT key_hash FROM suspect)
),
alike AS (
  SELECT
    {record} AS record,
    FIRST_VALUE({record}) OVER same_key AS first_record,
    ROW({columns}) AS cells,
    FIRST_VALUE(ROW({columns})) OVER same_key AS first_cells
  FROM {table}
  WHERE {table}.rowid IN (SELECT place FROM doubtful)
  WINDOW same_key AS (PARTITION BY {key} ORDER BY {record})
)
SELECT
  record,
  CASE
    WHEN cells IS NOT DISTINCT FROM first_cells THEN 'is a duplicate of record ' || first_record
    ELSE 'contradicts record ' || first_record || ', which stands'
  END AS reason
FROM alike
WHERE record <> first_record
