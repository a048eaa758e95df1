-- One row a pair of clinicians who share at least 11 patients, one of them listed, in both directions.
WITH pair AS (
  SELECT
    least(f.id, o.id) AS low,
    greatest(f.id, o.id) AS high,
    MAX(t.patients) AS patients
  FROM ties AS t
  JOIN edition_clinician AS f ON f.npi = t.from_npi
  JOIN edition_clinician AS o ON o.npi = t.to_npi
  WHERE t.patients >= 11 AND f.id <> o.id AND (f.listed OR o.listed)
  GROUP BY ALL
)
SELECT low AS clinician, high AS other, patients FROM pair
UNION ALL
SELECT high AS clinician, low AS other, patients FROM pair
ORDER BY clinician, other
