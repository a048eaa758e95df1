-- One row: one summary survey measure of one group; `reason` where it is refused.
WITH cells AS (
  SELECT
    *,
    -- CAHPS_GRP_2 (2017) and CAHPS_2 are one measure; virtual groups and ACOs write VG and ACO.
    REGEXP_EXTRACT(UPPER(text_of(measure)), '^CAHPS_(?:[A-Z]+_)?(\d{1,2})(?:_OVERALL)?$', 1) AS number
  FROM raw
)
SELECT
  record,
  CASE
    WHEN pac_id_of(org_pac_id) IS NULL THEN 'has no ten-digit PAC id of a group'
    WHEN number IS NULL OR number = '' THEN 'has a measure that is not a CAHPS measure'
    WHEN text_of(rate) IS NOT NULL AND decimal_of(rate) IS NULL THEN 'has a rate that is not a number'
    WHEN decimal_of(rate) NOT BETWEEN 0 AND 100 THEN not_percent('a rate')
    WHEN is_no_whole(patients) OR whole_of(patients) NOT BETWEEN 0 AND patients_max() THEN not_whole('patients')
  END AS reason,
  pac_id_of(org_pac_id) AS org_pac_id,
  text_of(org_name) AS org_name,
  'CAHPS_' || number AS measure,
  -- Blank with a footnote: too few answers. Kept, so that "does not report" and "too few" can be told apart.
  TRY_CAST(decimal_of(rate) AS DECIMAL(6, 2)) AS rate,
  TRY_CAST(whole_of(patients) AS INTEGER) AS patients
FROM cells
