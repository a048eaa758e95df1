-- One row is one record of a delimited file: its text as published, NULL where empty, in the order of the file, and its number where
-- the file states it (a file that DuckDB reads itself has no number: there the place of a row in its table is that of its record).
-- Every option is stated: nothing is guessed from the first rows. new_line is left out on purpose: DuckDB 1.5 given one
-- returned no rows and no error.
SELECT
  {{kept}},
  {{record}} AS record
FROM read_csv(
  {{path}},
  auto_detect = FALSE,
  delim = {{delimiter}},
  quote = {{quote}},
  escape = {{quote}},
  header = {{header}},
  columns = {{columns}},
  nullstr = '',
  compression = 'none',
  strict_mode = TRUE,
  null_padding = FALSE,
  ignore_errors = {{ignore_errors}},
  max_line_size = {{line_bytes_max}},
  buffer_size = {{buffer_bytes}},
  hive_partitioning = FALSE,
  filename = FALSE
)
