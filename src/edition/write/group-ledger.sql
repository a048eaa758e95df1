-- One row the records of an organisation of the edition in an input.
WITH organisation_record AS (
  SELECT org_pac_id, input_id, record FROM group_experience
  UNION ALL
  SELECT org_pac_id, input_id, record FROM group_reporting
)
SELECT g.id, r.input_id, MIN(r.record) AS first, MAX(r.record) AS last, COUNT(DISTINCT r.record) AS count
FROM organisation_record AS r
JOIN edition_group AS g ON g.org_pac_id = r.org_pac_id
GROUP BY g.id, r.input_id
ORDER BY g.id, r.input_id
