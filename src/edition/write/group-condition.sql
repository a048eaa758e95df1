-- One row a condition that a code of the group can mark.
SELECT DISTINCT g.grp, c.condition
FROM code_group AS g
JOIN code_condition AS c ON c.code = g.code
WHERE c.mass > 0
ORDER BY g.grp, c.condition
