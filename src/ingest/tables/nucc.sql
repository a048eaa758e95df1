-- One row: one taxonomy code; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN text_of(code) IS NULL OR NOT REGEXP_FULL_MATCH(UPPER(text_of(code)), '[0-9A-Z]{10}') THEN 'has a code that is not ten letters and digits'
    WHEN text_of(classification) IS NULL THEN 'has no classification'
  END AS reason,
  UPPER(text_of(code)) AS code,
  text_of(grouping) AS grouping,
  text_of(classification) AS classification,
  text_of(specialization) AS specialization,
  text_of(display_name) AS display_name
FROM raw
