-- One row: a fact that the rows of a source must meet, as a title, what is expected, what was found, and whether it holds.
-- A source without rows says nothing.
SELECT 'No cell of services has under 11 patients' AS title, 'none' AS expected,
  COUNT(*) FILTER (WHERE patients < 11) || ' of ' || COUNT(*) AS found, COUNT(*) FILTER (WHERE patients < 11) = 0 AS holds
FROM services
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Services are of one year that their file states', 'none without', COUNT(*) FILTER (WHERE release LIKE 'not stated%') || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE release LIKE 'not stated%') = 0
FROM input
WHERE source IN ('services', 'summary', 'prescribing')
HAVING COUNT(*) > 0
UNION ALL
-- Fractions of a drug's unit can be fewer than the patients who had some.
SELECT 'Patients outnumber services only in rows of drugs and supplies', 'none of other rows',
  COUNT(*) FILTER (WHERE patients > services AND NOT drug AND hcpcs < 'A') || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE patients > services AND NOT drug AND hcpcs < 'A') = 0
FROM services
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Services rows in the United States have a ZIP code', 'at least 99 %', COUNT(*) FILTER (WHERE zip5 IS NOT NULL) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE zip5 IS NOT NULL) >= 0.99 * COUNT(*)
FROM services
WHERE country = 'US'
HAVING COUNT(*) > 0
UNION ALL
SELECT 'No clinician of the summary file has under 11 patients', 'none', COUNT(*) FILTER (WHERE patients < 11) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE patients < 11) = 0
FROM summary
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Addresses of the doctors file have a ZIP code', 'at least 99 %', COUNT(*) FILTER (WHERE zip5 IS NOT NULL) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE zip5 IS NOT NULL) >= 0.99 * COUNT(*)
FROM doctors
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Clinicians of the doctors file have a primary specialty', 'at least 99 %',
  COUNT(*) FILTER (WHERE primary_specialty IS NOT NULL) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE primary_specialty IS NOT NULL) >= 0.99 * COUNT(*)
FROM doctors
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Active people of NPPES declare a taxonomy', 'at least 95 %',
  COUNT(*) FILTER (WHERE LEN(taxonomies) > 0 OR taxonomy_text IS NOT NULL) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE LEN(taxonomies) > 0 OR taxonomy_text IS NOT NULL) >= 0.95 * COUNT(*)
FROM nppes
WHERE entity_type = 1 AND (deactivated_on IS NULL OR reactivated_on >= deactivated_on)
HAVING COUNT(*) > 0
UNION ALL
-- NPIs were first given out on 23 May 2005 (CMS).
SELECT 'No NPI was enumerated before there were NPIs', 'none', COUNT(*) FILTER (WHERE enumerated_on < DATE '2005-05-23') || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE enumerated_on < DATE '2005-05-23') = 0
FROM nppes
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Groups with patient experience have at least one rate', 'at least 50 %',
  COUNT(DISTINCT org_pac_id) FILTER (WHERE rate IS NOT NULL) || ' of ' || COUNT(DISTINCT org_pac_id),
  COUNT(DISTINCT org_pac_id) FILTER (WHERE rate IS NOT NULL) >= 0.5 * COUNT(DISTINCT org_pac_id)
FROM group_experience
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Ties have at least 11 patients', 'none with fewer', COUNT(*) FILTER (WHERE patients < 11) || ' of ' || COUNT(*),
  COUNT(*) FILTER (WHERE patients < 11) = 0
FROM ties
HAVING COUNT(*) > 0
UNION ALL
-- Most exclusions are older than the NPI; a file in which none has one would bar nobody.
SELECT 'Some exclusions name an NPI', 'at least one', COUNT(npi) || ' of ' || COUNT(*), COUNT(npi) > 0
FROM exclusions
HAVING COUNT(*) > 0
UNION ALL
SELECT 'Counties of ZIP code areas have an urban–rural class', 'at least 95 %', COUNT(rural.county_fips) || ' of ' || COUNT(*),
  COUNT(rural.county_fips) >= 0.95 * COUNT(*)
FROM zcta_county
LEFT JOIN (SELECT DISTINCT county_fips FROM county_rurality) AS rural USING (county_fips)
-- Puerto Rico and the island areas are not classed.
WHERE county_fips < '60' AND EXISTS (SELECT 1 FROM county_rurality)
HAVING COUNT(*) > 0
