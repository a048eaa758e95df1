-- One row is one accepted record of a delimited file: its text as published, NULL where empty, in the order of the file.
-- Every option is stated: nothing is guessed from the first rows. new_line is left out on purpose: DuckDB 1.5 given one
-- returned no rows and no error. Temporary, because a table on disk is compressed as it is written: twice the time.
CREATE OR REPLACE TEMP TABLE {{table}} AS
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
