-- Which roles of D4 are within reach of each place of a group, and at each address; set by set, so that no pair of clinicians is
-- ever made: the work grows with places of a group, not with its members.

-- One row: one place (ZIP code) where one group has a clinician.
CREATE OR REPLACE TEMP TABLE group_place AS
SELECT DISTINCT membership.org_pac_id, person_address.zip5
FROM membership
JOIN person_address
  ON person_address.npi = membership.npi
WHERE person_address.zip5 IS NOT NULL;

-- One row: one place where one group has a clinician, once for each role that a clinician there can cover.
CREATE OR REPLACE TEMP TABLE group_place_role AS
SELECT DISTINCT membership.org_pac_id, person_address.zip5, clinician_role.role
FROM membership
JOIN person_address
  ON person_address.npi = membership.npi
JOIN clinician_role
  ON clinician_role.npi = membership.npi
  AND clinician_role.qualifies
WHERE person_address.zip5 IS NOT NULL;

-- One row: one ZIP code of a group and another within 25 km of it (great circle between centroids), itself included; a ZIP code
-- whose centroid is not known is near itself alone. Cells of 0.25° by 1° keep the comparison to neighbours: up to 77° of
-- latitude no place is further than one cell away.
CREATE OR REPLACE TEMP TABLE near_place AS
WITH zip AS (
  SELECT DISTINCT zip5
  FROM group_place
),
centroid AS (
  SELECT zip.zip5, place.lat, place.lon, floor(place.lat / 0.25) AS row_cell, floor(place.lon) AS column_cell
  FROM zip
  JOIN place
    ON place.zip5 = zip.zip5
  WHERE place.lat IS NOT NULL
),
neighbour AS (
  SELECT centroid.zip5, centroid.lat, centroid.lon, row_cell + row_step AS row_cell, column_cell + column_step AS column_cell
  FROM centroid
  CROSS JOIN (SELECT unnest([-1, 0, 1]) AS row_step)
  CROSS JOIN (SELECT unnest([-1, 0, 1]) AS column_step)
)
SELECT centroid.zip5, neighbour.zip5 AS near_zip5
FROM centroid
JOIN neighbour
  ON neighbour.row_cell = centroid.row_cell
  AND neighbour.column_cell = centroid.column_cell
WHERE centroid.zip5 <> neighbour.zip5
  AND 2 * 6371.0088 * asin(sqrt(least(1,
    pow(sin(radians(neighbour.lat - centroid.lat) / 2), 2)
    + cos(radians(centroid.lat)) * cos(radians(neighbour.lat)) * pow(sin(radians(neighbour.lon - centroid.lon) / 2), 2)
  ))) <= 25
UNION ALL
SELECT zip5, zip5
FROM zip;

-- One row: one place of one group, and one role that the group covers within 25 km of it.
CREATE OR REPLACE TEMP TABLE group_reach AS
SELECT DISTINCT group_place_role.org_pac_id, near_place.near_zip5 AS zip5, group_place_role.role
FROM group_place_role
JOIN near_place
  ON near_place.zip5 = group_place_role.zip5
SEMI JOIN group_place
  ON group_place.org_pac_id = group_place_role.org_pac_id
  AND group_place.zip5 = near_place.near_zip5;

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

-- One row: one clinician and the weight of the roles of the clinician's own.
CREATE OR REPLACE TEMP TABLE own_role AS
SELECT npi, sum(weight) AS weight
FROM clinician_role
GROUP BY npi;
