-- One row an organisation.
SELECT id, org_pac_id, COALESCE(name, org_pac_id) AS name, members FROM edition_group ORDER BY id
