-- One row: an address that one input states of one person. `stated_on` is the day from which its age is counted: the release for the
-- doctors file, the end of the year counted for services, the record's own last update for NPPES (which nobody else checks).
CREATE OR REPLACE TABLE address_statement AS
WITH statements AS (
  SELECT
    npi, 'doctors' AS source, 1 AS choice, NULL::DATE AS stated_on,
    street1, street2, city, state, zip5, phone, input_id, record
  FROM doctors
  UNION ALL
  SELECT npi, 'services', 2, make_date(year, 12, 31), street1, street2, city, state, zip5, NULL, input_id, record
  FROM services_address
  UNION ALL
  SELECT npi, 'nppes', 3, updated_on, street1, street2, city, state, zip5, phone, input_id, record
  FROM nppes
  UNION ALL
  SELECT
    nppes_location.npi, 'nppes', 4, newest_nppes.updated_on, nppes_location.street1, nppes_location.street2,
    nppes_location.city, nppes_location.state, nppes_location.zip5, nppes_location.phone,
    nppes_location.input_id, nppes_location.record
  FROM nppes_location
  JOIN input AS location_input
    ON location_input.id = nppes_location.input_id
  LEFT JOIN newest_nppes
    ON newest_nppes.npi = nppes_location.npi
  -- A newer record comes with all further places of its person: those that it does not repeat are given up.
  WHERE coalesce(newest_nppes.release_date <= location_input.release_date, TRUE)
    OR newest_nppes.release_date NOT IN (SELECT release_date FROM input WHERE source = 'nppes-locations')
)
SELECT
  statements.npi,
  statements.source,
  statements.choice,
  statements.street1,
  statements.street2,
  statements.city,
  statements.state,
  statements.zip5,
  input.release,
  input.release_date,
  coalesce(statements.stated_on, input.release_date) AS stated_on,
  street_key.street || ' ' || statements.zip5 AS address_key,
  -- Layouts without a street still say the town: enough to tell places apart, not to group practices.
  coalesce(street_key.street || ' ' || statements.zip5, concat_ws(' ', statements.zip5, upper(statements.city))) AS place_key,
  min(statements.phone) AS phone,
  statements.input_id,
  min(statements.record) AS record
FROM statements
JOIN person
  ON person.npi = statements.npi
JOIN input
  ON input.id = statements.input_id
LEFT JOIN street_key
  ON street_key.street1 IS NOT DISTINCT FROM statements.street1
  AND street_key.street2 IS NOT DISTINCT FROM statements.street2
WHERE statements.zip5 IS NOT NULL
  OR (statements.city IS NOT NULL AND statements.state IS NOT NULL)
GROUP BY ALL;

-- One row: a place that one release of one source gives for one person; what `stable-practice` counts.
-- An increment that repeats the places of the release before says nothing of places: only those who changed something are in it.
-- Lists of places are compared for those in an increment alone: for everybody they would be most of the work.
CREATE OR REPLACE TABLE address_history AS
WITH stated AS (
  SELECT DISTINCT
    address_statement.npi,
    address_statement.source,
    address_statement.release,
    address_statement.release_date,
    input.is_increment,
    address_statement.address_key
  FROM address_statement
  JOIN input
    ON input.id = address_statement.input_id
  WHERE address_statement.address_key IS NOT NULL
),
changed AS (
  SELECT npi, source
  FROM stated
  WHERE is_increment
),
releases AS (
  SELECT npi, source, release, release_date, is_increment, list(address_key ORDER BY address_key) AS address_keys
  FROM stated
  WHERE (npi, source) IN (SELECT (npi, source) FROM changed)
  GROUP BY npi, source, release, release_date, is_increment
),
repeating AS (
  SELECT npi, source, release, is_increment
  FROM releases
  QUALIFY is_increment
    AND address_keys IS NOT DISTINCT FROM lag(address_keys) OVER (PARTITION BY npi, source ORDER BY release_date, release DESC)
)
SELECT npi, source, release, release_date, address_key
FROM stated
ANTI JOIN repeating
  USING (npi, source, release, is_increment)
ORDER BY ALL;

-- One row: a place where a person may be met: those of the newest release of each source that has the person, each place once.
-- Order: places without a doubt before places with one; then doctors, services, NPPES; then the newest date; then the place itself,
-- never the order of rows in a file, which a publisher's API and its download do not share.
CREATE OR REPLACE TABLE person_address AS
WITH newest_releases AS (
  SELECT source, max(release_date) AS release_date
  FROM input
  GROUP BY source
),
-- Keys alone are ranked, and the text of the row chosen is fetched by its place in the table.
newest_of_source AS (
  SELECT npi, source, choice = 4 AS is_further, max(release_date) AS release_date
  FROM address_statement
  GROUP BY npi, source, is_further
),
current_statements AS (
  SELECT
    address_statement.rowid AS statement,
    address_statement.npi,
    address_statement.source,
    address_statement.place_key,
    address_statement.stated_on,
    address_statement.phone,
    row_number() OVER (
      PARTITION BY address_statement.npi
      ORDER BY
        address_statement.stated_on DESC, address_statement.choice, address_statement.release_date DESC,
        address_statement.input_id DESC, address_statement.record
    ) AS age
  FROM address_statement
  JOIN newest_of_source
    ON newest_of_source.npi = address_statement.npi
    AND newest_of_source.source = address_statement.source
    AND newest_of_source.is_further = (address_statement.choice = 4)
    AND newest_of_source.release_date = address_statement.release_date
),
chosen AS (
  -- The newest statement speaks for the place; of one day the better checked source.
  SELECT npi, place_key, arg_min(statement, age) AS statement, arg_min(phone, age) FILTER (WHERE phone IS NOT NULL) AS phone
  FROM current_statements
  GROUP BY npi, place_key
),
places AS (
  SELECT chosen.npi, chosen.place_key, chosen.phone, address_statement AS newest
  FROM chosen
  JOIN address_statement
    ON address_statement.rowid = chosen.statement
),
newest_by_source AS (
  SELECT npi, source, max(stated_on) AS stated_on
  FROM current_statements
  GROUP BY npi, source
),
doubts AS (
  SELECT
    places.*,
    CASE
      WHEN EXISTS (
        SELECT 1
        FROM newest_by_source
        WHERE newest_by_source.npi = places.npi
          AND newest_by_source.source <> places.newest.source
          AND newest_by_source.stated_on > places.newest.stated_on
      ) THEN 'a newer public file gives another address'
      -- NPPES never drops anyone and its weekly files hold changes alone, so absence from one says nothing.
      WHEN places.newest.source <> 'nppes' AND places.newest.release_date < newest_releases.release_date
        THEN 'the newest release of the file that gave it no longer has it'
      WHEN places.newest.stated_on < (SELECT max(release_date) FROM input) - INTERVAL 18 MONTHS
        THEN 'no public file has confirmed it in the 18 months before the newest file loaded'
    END AS stale_why
  FROM places
  LEFT JOIN newest_releases
    ON newest_releases.source = places.newest.source
)
SELECT
  npi,
  CAST(row_number() OVER (
    PARTITION BY npi
    ORDER BY stale_why IS NOT NULL, newest.choice, newest.stated_on DESC, place_key
  ) AS INTEGER) AS ordinal,
  newest.street1 AS street1,
  newest.street2 AS street2,
  newest.city AS city,
  newest.state AS state,
  newest.zip5 AS zip5,
  phone,
  newest.address_key AS address_key,
  newest.source AS source,
  newest.release AS release,
  newest.stated_on AS stated_on,
  stale_why,
  newest.input_id AS input_id,
  newest.record AS record
FROM doubts
ORDER BY npi, ordinal;
