-- One row a clinician of the edition with its number: the listed first, in NPI order, then those who only count for teams.
CREATE OR REPLACE TEMP TABLE edition_clinician AS
SELECT
  CAST(row_number() OVER (ORDER BY listed DESC, npi) - 1 AS INTEGER) AS id,
  npi,
  listed
FROM clinician;

-- One row an address, suite dropped, of a clinician of the edition.
CREATE OR REPLACE TEMP TABLE edition_site AS
SELECT
  CAST(row_number() OVER (ORDER BY address_key) - 1 AS INTEGER) AS id,
  address_key
FROM person_address
JOIN edition_clinician USING (npi)
WHERE address_key IS NOT NULL
GROUP BY address_key;

-- One row an organisation that a clinician of the edition belongs to.
CREATE OR REPLACE TEMP TABLE edition_group AS
SELECT
  CAST(row_number() OVER (ORDER BY org_pac_id) - 1 AS INTEGER) AS id,
  org_pac_id,
  MIN(org_name) AS name,
  MAX(members) AS members
FROM membership
JOIN edition_clinician USING (npi)
WHERE org_pac_id IS NOT NULL
GROUP BY org_pac_id;

-- One row a hospital that a clinician of the edition is affiliated with.
CREATE OR REPLACE TEMP TABLE edition_hospital AS
SELECT
  CAST(row_number() OVER (ORDER BY hospital_tie.ccn) - 1 AS INTEGER) AS id,
  hospital_tie.ccn,
  MIN(hospitals.name) AS name,
  MIN(hospitals.city) AS city,
  MIN(hospitals.state) AS state
FROM hospital_tie
JOIN edition_clinician USING (npi)
LEFT JOIN hospitals ON hospitals.ccn = hospital_tie.ccn
WHERE hospital_tie.ccn IS NOT NULL
GROUP BY hospital_tie.ccn;

-- One row a taxonomy code declared by a clinician of the edition, named by NUCC, else by our own list.
CREATE OR REPLACE TEMP TABLE edition_taxonomy AS
WITH declared AS (
  SELECT code, MAX(weight) AS weight
  FROM person_taxonomy
  JOIN edition_clinician USING (npi)
  WHERE code IS NOT NULL
  GROUP BY code
),
official_name AS (
  SELECT code, MIN(display_name) AS name FROM nucc GROUP BY code
),
own_name AS (
  SELECT code, MIN(short_name) AS name FROM code_taxonomy GROUP BY code
)
SELECT
  CAST(row_number() OVER (ORDER BY declared.code) - 1 AS INTEGER) AS id,
  declared.code,
  COALESCE(official_name.name, own_name.name, declared.code) AS name,
  declared.weight
FROM declared
LEFT JOIN official_name ON official_name.code = declared.code
LEFT JOIN own_name ON own_name.code = declared.code;
