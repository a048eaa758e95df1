-- One row: a record that repeats an earlier one of the same file in every cell as published. Hashes find the suspects cheaply; the
-- cells themselves decide.
CREATE OR REPLACE TEMP TABLE repeat_row AS
WITH numbered AS (
  SELECT * REPLACE (COALESCE(record, CAST(ROW_NUMBER() OVER () AS INTEGER)) AS record)
  FROM raw
),
suspect AS (
  SELECT HASH({columns}) AS key_hash
  FROM raw
  GROUP BY key_hash
  HAVING COUNT(*) > 1
),
alike AS (
  SELECT record, FIRST_VALUE(record) OVER same_cells AS first_record
  FROM numbered
  WHERE HASH({columns}) IN (SELECT key_hash FROM suspect)
    AND record NOT IN (SELECT {record} FROM {table} WHERE reason IS NOT NULL)
  WINDOW same_cells AS (PARTITION BY {columns} ORDER BY record)
)
SELECT record, 'is a duplicate of record ' || first_record AS reason
FROM alike
WHERE record <> first_record
