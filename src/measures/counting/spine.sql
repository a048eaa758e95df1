-- One row: the spine work of one individual in the year counted (measures.md 2a: spine.patients, spine.allPatients).
CREATE OR REPLACE TABLE spine AS
SELECT
  npi,
  year,
  CAST(coalesce(sum(patients * factor) FILTER (class = 'procedure'), 0) AS DECIMAL(20, 6)) AS patients,
  CAST(coalesce(sum(patients) FILTER (class = 'procedure'), 0) AS BIGINT) AS all_patients,
  -- n_eff: patients overlap between rows, so only the largest cell is a number of different people.
  CAST(coalesce(max(patients) FILTER (class = 'procedure'), 0) AS INTEGER) AS largest_cell,
  CAST(coalesce(sum(services) FILTER (class <> 'drug'), 0) AS DECIMAL(18, 3)) AS visible_non_drug_services,
  CAST(count(*) FILTER (class = 'procedure') AS INTEGER) AS procedure_rows,
  CAST(count(*) AS INTEGER) AS total_rows
FROM counted_row
GROUP BY npi, year
ORDER BY npi;
