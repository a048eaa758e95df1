-- One row a clinician tied to clinician ?1 in one way.
WITH tied AS (
  SELECT 'group' AS via, other.clinician AS id
  FROM membership AS own
  JOIN membership AS other ON other.practice_group = own.practice_group
  WHERE own.clinician = ?1
  UNION
  SELECT 'address', other.clinician
  FROM location AS own
  JOIN location AS other ON other.site = own.site
  WHERE own.clinician = ?1
  UNION
  SELECT 'hospital', other.clinician
  FROM affiliation AS own
  JOIN affiliation AS other ON other.hospital = own.hospital
  WHERE own.clinician = ?1
  UNION
  SELECT 'shared-patients', tie.other
  FROM tie
  WHERE tie.clinician = ?1
)
SELECT
  via,
  clinician.id,
  npi,
  name,
  discipline,
  taxonomy_weight,
  spine_patients_low,
  injection_patients_low
FROM tied
JOIN clinician ON clinician.id = tied.id
WHERE clinician.id <> ?1
ORDER BY npi, via
