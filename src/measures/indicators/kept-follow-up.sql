-- One row: one listed clinician with what people reported inside Spinewise, in NPI order.
SELECT
  CAST(inside_report.x AS DOUBLE) AS x,
  CAST(inside_report.n AS DOUBLE) AS n
FROM listed_clinician
LEFT JOIN inside_report
  ON inside_report.npi = listed_clinician.npi
  AND inside_report.indicator = 'kept-follow-up'
ORDER BY listed_clinician.id
