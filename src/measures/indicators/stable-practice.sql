-- One row: one listed clinician with the releases that name a place of theirs, and those that name a place of the newest, in NPI order.
-- One release is one source at one date; of several places in the newest release the one most often named counts.
WITH releases AS (
  SELECT npi, count(DISTINCT (source, release)) AS releases, max(release_date) AS newest_date
  FROM address_history
  WHERE address_key IS NOT NULL
  GROUP BY npi
),
newest_place AS (
  SELECT DISTINCT address_history.npi, address_history.address_key
  FROM address_history
  JOIN releases
    ON releases.npi = address_history.npi
    AND releases.newest_date = address_history.release_date
  WHERE address_history.address_key IS NOT NULL
),
place_releases AS (
  SELECT newest_place.npi, newest_place.address_key, count(DISTINCT (address_history.source, address_history.release)) AS releases
  FROM newest_place
  JOIN address_history
    ON address_history.npi = newest_place.npi
    AND address_history.address_key = newest_place.address_key
  GROUP BY newest_place.npi, newest_place.address_key
),
same_place AS (
  SELECT npi, max(releases) AS releases
  FROM place_releases
  GROUP BY npi
)
SELECT
  CAST(coalesce(releases.releases, 0) AS INTEGER) AS releases,
  CAST(coalesce(same_place.releases, 0) AS INTEGER) AS same_place_releases,
  coalesce(listed_input.doctors, listed_input.nppes, listed_input.services) AS input
FROM listed_clinician
LEFT JOIN releases
  ON releases.npi = listed_clinician.npi
LEFT JOIN same_place
  ON same_place.npi = listed_clinician.npi
LEFT JOIN listed_input
  ON listed_input.npi = listed_clinician.npi
ORDER BY listed_clinician.id
