-- One row a listed clinician with the words it is found by.
SELECT
  id,
  name,
  (
    SELECT group_concat(practice_group.name, ' ' ORDER BY practice_group.id)
    FROM membership
    JOIN practice_group ON practice_group.id = membership.practice_group
    WHERE membership.clinician = clinician.id
  ) AS practice,
  (
    SELECT group_concat(city, ' ' ORDER BY city)
    FROM (SELECT DISTINCT city FROM location WHERE location.clinician = clinician.id)
  ) AS city
FROM clinician
WHERE listed = 1
ORDER BY id
