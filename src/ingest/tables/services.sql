-- One row: one clinician or organisation, one HCPCS code, one place of service, one year; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    npi_of(npi) AS npi_number,
    UPPER(text_of(entity_code)) AS entity,
    UPPER(text_of(place)) AS place_code,
    UPPER(text_of(hcpcs)) AS code,
    whole_of(patients) AS patient_count,
    decimal_of(services) AS service_count,
    whole_of(days) AS day_count
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_number IS NULL THEN bad_npi()
    WHEN entity IS NULL OR entity NOT IN ('I', 'O') THEN 'has an entity code that is neither I nor O'
    WHEN place_code IS NULL OR place_code NOT IN ('F', 'O') THEN 'has a place of service that is neither F nor O'
    WHEN code IS NULL OR NOT REGEXP_FULL_MATCH(code, '[0-9A-Z]{5}') THEN 'has a HCPCS code that is not five letters or digits'
    WHEN patient_count IS NULL THEN not_whole('patients')
    WHEN patient_count < 1 THEN 'has fewer than one patient'
    WHEN patient_count > patients_max() THEN 'has more patients than Medicare has people'
    WHEN service_count IS NULL THEN 'has services that are not a number'
    WHEN service_count <= 0 THEN 'has no services, or fewer than none'
    WHEN service_count > services_max() THEN 'has more than a thousand million services'
    WHEN day_count IS NULL THEN not_whole('patient-days')
    WHEN day_count < patient_count THEN 'has more patients than patient-days'
    WHEN day_count > patient_count * 366 THEN 'has more days than there are in the year for each patient'
    WHEN text_of(drug) IS NOT NULL AND yes_no_of(drug) IS NULL THEN 'has a drug indicator that is neither Y nor N'
  END AS reason,
  npi_number AS npi,
  (SELECT year FROM reading) AS year,
  text_of(last_name) AS last_name,
  text_of(first_name) AS first_name,
  text_of(middle_name) AS middle_name,
  text_of(credentials) AS credentials,
  gender_of(gender) AS gender,
  entity AS entity_code,
  text_of(street1) AS street1,
  text_of(street2) AS street2,
  text_of(city) AS city,
  UPPER(text_of(state)) AS state,
  zip_of(zip) AS zip5,
  UPPER(text_of(country)) AS country,
  text_of(specialty) AS specialty,
  place_code AS place,
  code AS hcpcs,
  -- The layout of 2012 has no indicator; measures.md 2a knows drugs by code there.
  COALESCE(yes_no_of(drug), FALSE) AS drug,
  TRY_CAST(patient_count AS INTEGER) AS patients,
  service_count AS services,
  TRY_CAST(day_count AS INTEGER) AS days
FROM cells
