-- One row: one NPI, of a person or an organisation; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    npi_of(npi) AS npi_number,
    -- The reduced file of 2026 has people only and no entity type; the classified one has one name for both.
    CASE
      WHEN (SELECT layout FROM reading) = '2026 reduced' THEN 1
      ELSE whole_of(entity_type)
    END AS entity,
    [
      {'code': UPPER(text_of(taxonomy_1)), 'is_primary': yes_no_of(primary_1)},
      {'code': UPPER(text_of(taxonomy_2)), 'is_primary': yes_no_of(primary_2)},
      {'code': UPPER(text_of(taxonomy_3)), 'is_primary': yes_no_of(primary_3)},
      {'code': UPPER(text_of(taxonomy_4)), 'is_primary': yes_no_of(primary_4)},
      {'code': UPPER(text_of(taxonomy_5)), 'is_primary': yes_no_of(primary_5)},
      {'code': UPPER(text_of(taxonomy_6)), 'is_primary': yes_no_of(primary_6)},
      {'code': UPPER(text_of(taxonomy_7)), 'is_primary': yes_no_of(primary_7)},
      {'code': UPPER(text_of(taxonomy_8)), 'is_primary': yes_no_of(primary_8)},
      {'code': UPPER(text_of(taxonomy_9)), 'is_primary': yes_no_of(primary_9)},
      {'code': UPPER(text_of(taxonomy_10)), 'is_primary': yes_no_of(primary_10)},
      {'code': UPPER(text_of(taxonomy_11)), 'is_primary': yes_no_of(primary_11)},
      {'code': UPPER(text_of(taxonomy_12)), 'is_primary': yes_no_of(primary_12)},
      {'code': UPPER(text_of(taxonomy_13)), 'is_primary': yes_no_of(primary_13)},
      {'code': UPPER(text_of(taxonomy_14)), 'is_primary': yes_no_of(primary_14)},
      {'code': UPPER(text_of(taxonomy_15)), 'is_primary': yes_no_of(primary_15)}
    ] AS declared
  FROM raw
)
SELECT
  record,
  CASE
    WHEN npi_number IS NULL THEN bad_npi()
    WHEN (text_of(entity_type) IS NOT NULL AND entity IS NULL) OR entity NOT IN (1, 2) THEN 'has an entity type that is neither 1 nor 2'
    WHEN text_of(replacement_npi) IS NOT NULL AND npi_of(replacement_npi) IS NULL THEN 'has a replacement NPI that is none'
    WHEN is_no_date(enumerated_on) THEN bad_date('an enumeration date')
    WHEN is_no_date(updated_on) THEN bad_date('a last update')
    WHEN is_no_date(deactivated_on) THEN bad_date('a deactivation date')
    WHEN is_no_date(reactivated_on) THEN bad_date('a reactivation date')
  END AS reason,
  npi_number AS npi,
  TRY_CAST(entity AS INTEGER) AS entity_type,
  npi_of(replacement_npi) AS replacement_npi,
  -- The classified file gives the whole name in one cell: it is kept whole, as published.
  COALESCE(text_of(last_name), CASE WHEN entity = 1 THEN text_of(entity_name) END) AS last_name,
  text_of(first_name) AS first_name,
  text_of(middle_name) AS middle_name,
  text_of(suffix) AS suffix,
  text_of(credentials) AS credentials,
  COALESCE(text_of(org_name), CASE WHEN entity = 2 THEN text_of(entity_name) END) AS org_name,
  gender_of(gender) AS gender,
  text_of(street1) AS street1,
  text_of(street2) AS street2,
  text_of(city) AS city,
  -- Of an address in one cell only the state, its last word, can be told apart.
  UPPER(COALESCE(text_of(state), NULLIF(REGEXP_EXTRACT(text_of(practice_address), ' ([A-Z]{2})$', 1), ''))) AS state,
  zip_of(zip) AS zip5,
  UPPER(text_of(country)) AS country,
  phone_of(phone) AS phone,
  date_of(enumerated_on) AS enumerated_on,
  date_of(updated_on) AS updated_on,
  date_of(deactivated_on) AS deactivated_on,
  date_of(reactivated_on) AS reactivated_on,
  LIST_TRANSFORM(
    LIST_FILTER(declared, LAMBDA taxonomy: taxonomy.code IS NOT NULL),
    LAMBDA taxonomy: {'code': taxonomy.code, 'is_primary': COALESCE(taxonomy.is_primary, FALSE)}
  ) AS taxonomies,
  COALESCE(
    text_of(taxonomy_text),
    text_of(classification) || COALESCE(' / ' || text_of(specialization), '')
  ) AS taxonomy_text
FROM cells
