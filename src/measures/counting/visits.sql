-- One row: the office visits of one individual in the year counted. Individuals without a visible visit have a row of zeros.
CREATE OR REPLACE TABLE visits AS
SELECT
  npi,
  year,
  CAST(coalesce(sum(services) FILTER (grp = 'em.new'), 0) AS DECIMAL(18, 3)) AS new_services,
  CAST(coalesce(sum(services) FILTER (grp = 'em.est'), 0) AS DECIMAL(18, 3)) AS established_services,
  CAST(coalesce(max(patients) FILTER (grp IN ('em.new', 'em.est')), 0) AS INTEGER) AS largest_cell,
  CAST(count(*) FILTER (grp = 'em.new') AS INTEGER) AS new_rows,
  CAST(count(*) FILTER (grp = 'em.est') AS INTEGER) AS established_rows,
  -- F5 bounds of the people seen again: at least the largest cell, at most the sum of the visible ones.
  CAST(coalesce(max(patients) FILTER (grp = 'em.est'), 0) AS INTEGER) AS established_patients_low,
  CAST(coalesce(sum(patients) FILTER (grp = 'em.est'), 0) AS BIGINT) AS established_patients_high
FROM counted_row
GROUP BY npi, year
ORDER BY npi;
