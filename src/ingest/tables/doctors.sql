-- One row: one clinician at one address, in one group, by one enrollment; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    npi_of(npi) AS npi_number
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_number IS NULL THEN bad_npi()
    WHEN text_of(last_name) IS NULL AND text_of(first_name) IS NULL THEN 'has no name'
    WHEN is_no_whole(graduation_year) THEN not_whole('a graduation year')
    WHEN is_no_whole(org_members) OR whole_of(org_members) NOT BETWEEN 0 AND 1000000 THEN not_whole('a group size')
    WHEN text_of(org_pac_id) IS NOT NULL AND pac_id_of(org_pac_id) IS NULL THEN 'has a group without a ten-digit PAC id'
  END AS reason,
  npi_number AS npi,
  pac_id_of(pac_id) AS pac_id,
  text_of(last_name) AS last_name,
  text_of(first_name) AS first_name,
  text_of(middle_name) AS middle_name,
  text_of(suffix) AS suffix,
  gender_of(gender) AS gender,
  text_of(credentials) AS credentials,
  text_of(school) AS school,
  TRY_CAST(whole_of(graduation_year) AS INTEGER) AS graduation_year,
  text_of(primary_specialty) AS primary_specialty,
  LIST_FILTER(
    LIST_TRANSFORM(STRING_SPLIT(text_of(secondary_specialties), ','), LAMBDA name: NULLIF(TRIM(name), '')),
    LAMBDA name: name IS NOT NULL
  ) AS secondary_specialties,
  text_of(org_name) AS org_name,
  pac_id_of(org_pac_id) AS org_pac_id,
  TRY_CAST(whole_of(org_members) AS INTEGER) AS org_members,
  text_of(street1) AS street1,
  text_of(street2) AS street2,
  text_of(city) AS city,
  UPPER(text_of(state)) AS state,
  zip_of(zip) AS zip5,
  phone_of(phone) AS phone,
  -- The file says Y or nothing; nothing is not "no".
  yes_no_of(telehealth) AS telehealth,
  UPPER(text_of(assignment)) AS assignment,
  LIST_FILTER(
    [ccn_of(hospital_1), ccn_of(hospital_2), ccn_of(hospital_3), ccn_of(hospital_4), ccn_of(hospital_5)],
    LAMBDA ccn: ccn IS NOT NULL
  ) AS hospital_ccns
FROM cells
