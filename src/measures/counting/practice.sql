-- One row: one individual's work in one procedure group of E, in the year counted (measures.md 2a: practice[g]).
-- Services count base codes and add-ons; patients count base codes only, because an add-on is never another patient.
CREATE OR REPLACE TABLE practice AS
WITH base_codes AS (
  SELECT grp, count(*) AS codes
  FROM code_group
  WHERE NOT add_on
  GROUP BY grp
),
visible AS (
  SELECT
    npi,
    year,
    grp,
    sum(services) AS services,
    coalesce(max(patients) FILTER (class = 'procedure'), 0) AS patients_low,
    coalesce(sum(patients) FILTER (class = 'procedure'), 0) AS patients_high,
    count(*) FILTER (class = 'procedure') AS cells
  FROM counted_row
  WHERE grp IS NOT NULL
    AND class IN ('procedure', 'add-on')
  GROUP BY npi, year, grp
),
totals AS (
  SELECT summary.npi, summary.year, summary.patients
  FROM summary
  JOIN input
    ON input.id = summary.input_id
  QUALIFY row_number() OVER (
    PARTITION BY summary.npi, summary.year
    ORDER BY input.release_date DESC, summary.input_id DESC, summary.record
  ) = 1
),
bounded AS (
  SELECT
    visible.*,
    -- F5's h: each base code can be hidden in an office and in a facility; codes retired since stay in, so the bound is never too low.
    greatest(0, 2 * base_codes.codes - visible.cells) AS hidden_cells
  FROM visible
  JOIN base_codes
    USING (grp)
)
SELECT
  bounded.npi,
  bounded.year,
  bounded.grp,
  CAST(bounded.services AS DECIMAL(18, 3)) AS services,
  CAST(bounded.patients_low AS INTEGER) AS patients_low,
  CAST(bounded.patients_high AS BIGINT) AS patients_high,
  CAST(bounded.hidden_cells AS INTEGER) AS hidden_cells,
  -- 10 is the largest cell that CMS suppresses.
  CAST(
    CASE
      WHEN totals.patients IS NULL THEN NULL
      ELSE least(bounded.patients_high + 10 * bounded.hidden_cells, totals.patients)
    END AS BIGINT
  ) AS patients_bound
FROM bounded
LEFT JOIN totals
  ON totals.npi = bounded.npi
  AND totals.year = bounded.year
ORDER BY bounded.npi, bounded.grp;

-- One row: one base code of one individual, its places of service added up.
CREATE OR REPLACE TABLE practice_code AS
SELECT
  npi,
  hcpcs,
  grp,
  CAST(max(patients) AS INTEGER) AS patients_low,
  CAST(sum(services) AS DECIMAL(18, 3)) AS services
FROM counted_row
WHERE grp IS NOT NULL
  AND class = 'procedure'
GROUP BY npi, hcpcs, grp
ORDER BY npi, hcpcs;
