-- One row a hospital.
SELECT id, ccn, name, city, state FROM edition_hospital ORDER BY id
