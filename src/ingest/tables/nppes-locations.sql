-- One row: one further practice location of one NPI; `reason` where it is refused.
SELECT
  record,
  CASE
    WHEN npi_of(npi) IS NULL THEN bad_npi()
  END AS reason,
  npi_of(npi) AS npi,
  text_of(street1) AS street1,
  text_of(street2) AS street2,
  text_of(city) AS city,
  UPPER(text_of(state)) AS state,
  zip_of(zip) AS zip5,
  UPPER(text_of(country)) AS country,
  phone_of(phone) AS phone
FROM raw
