-- One row: money from device and drug makers to one person, by programme year, nature and company (Open Payments).
-- Whole cents, so that sums are exact; described, never scored.
CREATE OR REPLACE VIEW described_payments AS
SELECT
  payments.npi,
  payments.program_year,
  payments.kind,
  coalesce(payments.nature, payments.kind) AS nature,
  coalesce(payments.company, 'not named') AS company,
  CAST(sum(payments.cents) AS BIGINT) AS cents
FROM payments
JOIN input
  ON input.id = payments.input_id
JOIN person
  ON person.npi = payments.npi
-- A programme year is published again as it is corrected: only its newest release counts.
JOIN (
  SELECT payments.program_year, payments.kind, max(input.release_date) AS release_date
  FROM payments
  JOIN input
    ON input.id = payments.input_id
  GROUP BY payments.program_year, payments.kind
) AS newest
  ON newest.program_year = payments.program_year
  AND newest.kind = payments.kind
  AND newest.release_date = input.release_date
GROUP BY ALL
ORDER BY payments.npi, payments.program_year, payments.kind, nature, company;
