-- One row: one listed clinician with their own rate of measure 374 in the newest release that has it, in NPI order.
WITH reported AS (
  SELECT clinician_reporting.npi, clinician_reporting.rate, clinician_reporting.patients, clinician_reporting.input_id
  FROM clinician_reporting
  JOIN input
    ON input.id = clinician_reporting.input_id
  WHERE clinician_reporting.measure = '374'
    AND clinician_reporting.rate BETWEEN 0 AND 100
    AND clinician_reporting.patients > 0
  QUALIFY row_number() OVER (
    PARTITION BY clinician_reporting.npi
    ORDER BY input.release_date DESC, clinician_reporting.patients DESC, clinician_reporting.rate, clinician_reporting.input_id
  ) = 1
)
SELECT
  CAST(reported.rate AS DOUBLE) AS rate,
  CAST(reported.patients AS DOUBLE) AS patients,
  reported.input_id AS input
FROM listed_clinician
LEFT JOIN reported
  ON reported.npi = listed_clinician.npi
ORDER BY listed_clinician.id
