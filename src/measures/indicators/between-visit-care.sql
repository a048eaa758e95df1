-- One row: one listed clinician with the services of care between visits, in NPI order: chronic and single-condition care
-- management, remote monitoring, the chronic-pain bundle. Transition care after a hospital stay is one visit, so it is left out.
WITH between_visits AS (
  SELECT npi, sum(services) AS services
  FROM practice
  WHERE grp IN ('cc.ccm', 'cc.pcm', 'cc.apcm', 'cc.rtm', 'cc.cpm')
  GROUP BY npi
)
SELECT
  coalesce(person.in_services, FALSE) AS is_in_file,
  CAST(coalesce(between_visits.services, 0) AS DOUBLE) AS services,
  listed_input.services AS input
FROM listed_clinician
LEFT JOIN person
  ON person.npi = listed_clinician.npi
LEFT JOIN between_visits
  ON between_visits.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
