-- One row a taxonomy code.
SELECT id, code, name, CAST(weight AS DOUBLE) AS weight FROM edition_taxonomy ORDER BY id
