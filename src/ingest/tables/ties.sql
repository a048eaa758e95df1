-- One row: patients whom one NPI saw and then another; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN npi_of(from_npi) IS NULL OR npi_of(to_npi) IS NULL THEN bad_npi()
    WHEN npi_of(from_npi) = npi_of(to_npi) THEN 'ties an NPI to itself'
    WHEN whole_of(patients) IS NULL THEN not_whole('patients')
    WHEN whole_of(patients) NOT BETWEEN 1 AND patients_max() THEN 'has fewer than one patient or more than Medicare has people'
  END AS reason,
  npi_of(from_npi) AS from_npi,
  npi_of(to_npi) AS to_npi,
  TRY_CAST(whole_of(patients) AS INTEGER) AS patients
FROM raw
