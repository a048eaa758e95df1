-- One row: the totals of one clinician or organisation in one year; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    npi_of(npi) AS npi_number,
    UPPER(text_of(entity_code)) AS entity,
    whole_of(patients) AS patient_count,
    decimal_of(services) AS service_count
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_number IS NULL THEN bad_npi()
    WHEN entity IS NULL OR entity NOT IN ('I', 'O') THEN 'has an entity code that is neither I nor O'
    WHEN patient_count IS NULL THEN not_whole('patients')
    WHEN patient_count NOT BETWEEN 0 AND patients_max() THEN 'has patients under 0 or more than Medicare has people'
    WHEN service_count IS NULL THEN 'has services that are not a number'
    WHEN service_count NOT BETWEEN 0 AND services_max() THEN 'has services under 0 or over a thousand million'
    WHEN is_no_whole(medical_patients) THEN not_whole('medical patients')
    WHEN whole_of(medical_patients) NOT BETWEEN 0 AND patients_max() THEN 'has medical patients under 0 or more than Medicare has people'
    WHEN decimal_of(medical_services) < 0 OR decimal_of(drug_services) < 0 THEN 'has fewer services than none'
  END AS reason,
  npi_number AS npi,
  (SELECT year FROM reading) AS year,
  entity AS entity_code,
  text_of(specialty) AS specialty,
  TRY_CAST(patient_count AS INTEGER) AS patients,
  service_count AS services,
  -- Blank where CMS suppresses one of the two kinds so that the other cannot be worked out.
  TRY_CAST(whole_of(medical_patients) AS INTEGER) AS medical_patients,
  decimal_of(medical_services) AS medical_services,
  decimal_of(drug_services) AS drug_services,
  TRY_CAST(decimal_of(average_age) AS DECIMAL(5, 1)) AS average_age
FROM cells
