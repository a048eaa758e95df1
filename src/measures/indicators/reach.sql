-- Which roles of D4 are within reach of each place of a group, and at each address; set by set, so that no pair of clinicians is
-- ever made: the work grows with places of a group, not with its members.

-- One row: one place (ZIP code) where one group has a clinician, once for each role that a clinician there can cover.
CREATE OR REPLACE TEMP TABLE group_place_role AS
SELECT DISTINCT membership.org_pac_id, person_address.zip5, clinician_role.role
FROM membership
JOIN person_address
  ON person_address.npi = membership.npi
JOIN clinician_role
  ON clinician_role.npi = membership.npi
  AND clinician_role.qualifies
WHERE person_address.zip5 IS NOT NULL;

-- One row: one place of one group, and one role that the group covers within 25 km of it (great circle between ZIP centroids;
-- the same ZIP code is within reach also where its centroid is not known).
CREATE OR REPLACE TEMP TABLE group_reach AS
WITH group_place AS (
  SELECT DISTINCT membership.org_pac_id, person_address.zip5, place.lat, place.lon
  FROM membership
  JOIN person_address
    ON person_address.npi = membership.npi
  LEFT JOIN place
    ON place.zip5 = person_address.zip5
  WHERE person_address.zip5 IS NOT NULL
),
role_place AS (
  SELECT group_place_role.*, place.lat, place.lon
  FROM group_place_role
  LEFT JOIN place
    ON place.zip5 = group_place_role.zip5
)
SELECT DISTINCT group_place.org_pac_id, group_place.zip5, role_place.role
FROM group_place
JOIN role_place
  ON role_place.org_pac_id = group_place.org_pac_id
WHERE role_place.zip5 = group_place.zip5
  OR 2 * 6371.0088 * asin(sqrt(least(1,
    pow(sin(radians(role_place.lat - group_place.lat) / 2), 2)
    + cos(radians(group_place.lat)) * cos(radians(role_place.lat)) * pow(sin(radians(role_place.lon - group_place.lon) / 2), 2)
  ))) <= 25;

-- One row: one address and one role that a clinician there can cover.
CREATE OR REPLACE TEMP TABLE address_reach AS
SELECT DISTINCT person_address.address_key, clinician_role.role
FROM person_address
JOIN clinician_role
  ON clinician_role.npi = person_address.npi
  AND clinician_role.qualifies
WHERE person_address.address_key IS NOT NULL;

-- One row: one address that at least two clinicians share.
CREATE OR REPLACE TEMP TABLE shared_address AS
SELECT person_address.address_key
FROM person_address
JOIN clinician
  ON clinician.npi = person_address.npi
WHERE person_address.address_key IS NOT NULL
GROUP BY person_address.address_key
HAVING count(DISTINCT person_address.npi) >= 2;
