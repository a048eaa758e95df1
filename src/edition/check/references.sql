-- Every row of the ledger names an input
SELECT 'clinician ' || clinician || ', input ' || input AS breach FROM ledger WHERE input NOT IN (SELECT id FROM input);
-- Every row of the organisations' ledger names an input
SELECT 'organisation ' || practice_group || ', input ' || input AS breach FROM group_ledger WHERE input NOT IN (SELECT id FROM input);
-- Every figure names an input, or none
SELECT 'clinician ' || clinician || ', indicator ' || indicator AS breach
FROM evidence WHERE input IS NOT NULL AND input NOT IN (SELECT id FROM input);
-- Every figure is a listed clinician's
SELECT 'clinician ' || clinician AS breach FROM evidence WHERE clinician NOT IN (SELECT id FROM clinician WHERE listed = 1);
-- Every listed clinician has five qualities
SELECT 'clinician ' || id AS breach
FROM clinician WHERE listed = 1 AND (SELECT COUNT(*) FROM quality WHERE quality.clinician = clinician.id) <> 5;
-- Every location is a clinician's and names an input
SELECT 'clinician ' || clinician AS breach
FROM location WHERE clinician NOT IN (SELECT id FROM clinician) OR input NOT IN (SELECT id FROM input);
-- Nobody who is barred is a clinician, and each is barred by an input
SELECT 'NPI ' || npi AS breach
FROM barred WHERE npi IN (SELECT npi FROM clinician) OR input NOT IN (SELECT id FROM input);
-- Every clinician who is not listed has a reason
SELECT 'NPI ' || npi AS breach FROM clinician WHERE listed = 0 AND not_listed_why IS NULL;
-- Every phrase that a clinician refers to is there
SELECT 'NPI ' || npi AS breach
FROM clinician, json_each(json_array(school, not_listed_why, mostly))
WHERE json_each.value IS NOT NULL AND json_each.value NOT IN (SELECT id FROM phrase);
-- Every record number of the ledger lies within its range
SELECT 'clinician ' || clinician || ', input ' || input AS breach FROM ledger WHERE count < 1 OR first < 1 OR last - first + 1 < count;
