-- One row what a company paid a clinician in a program year for one reason, interests held apart.
SELECT
  e.id,
  p.program_year,
  CAST(p.kind = 'ownership' AS INTEGER) AS ownership,
  COALESCE(p.nature, p.kind) AS nature,
  COALESCE(p.company, 'company not named') AS company,
  CAST(SUM(p.cents) AS BIGINT) AS cents
FROM payments AS p
JOIN edition_clinician AS e ON e.npi = p.npi
GROUP BY ALL
ORDER BY e.id, p.program_year, ownership, nature, company
