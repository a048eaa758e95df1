-- One row: a pair of street lines as published, and the street that both spellings of a practice's address come down to.
-- Case, punctuation and abbreviations no longer matter; suite, unit, floor and room are dropped, so a whole building is one place.
CREATE OR REPLACE MACRO plain_street(line) AS
  trim(regexp_replace(regexp_replace(replace(upper(line), '#', ' # '), '[.'']', '', 'g'), '[^A-Z0-9#]+', ' ', 'g'));

CREATE OR REPLACE MACRO without_unit(street) AS
  trim(regexp_replace(
    -- "SUITE 200, 100 MAIN ST" begins with the unit; "2ND FL" names it before the word.
    regexp_replace(
      regexp_replace(street, '^(STE|UNIT|APT|RM|BLDG|FL|#) \S+( (\d.*))?$', '\3'),
      '\s+\d+(ST|ND|RD|TH) FL\b.*$', ''
    ),
    '\s+(STE|UNIT|APT|RM|BLDG|FL|DEPT|OFC|BSMT|LBBY|LOWR|UPPR|PH|REAR|SPC|TRLR)\b.*$|\s+#.*$|\s+STE\d+.*$', ''
  ));

CREATE OR REPLACE TABLE street_key AS
WITH lines AS (
  SELECT street1, street2
  FROM services_address
  UNION
  SELECT street1, street2
  FROM doctors
  UNION
  SELECT street1, street2
  FROM nppes
  UNION
  SELECT street1, street2
  FROM nppes_location
),
chosen AS (
  SELECT
    street1,
    street2,
    -- A first line without a number is the name of a building when the second begins with a house number.
    CASE
      WHEN street1 IS NULL OR (NOT regexp_matches(street1, '\d') AND regexp_matches(street2, '^\d'))
        THEN plain_street(street2)
      ELSE plain_street(street1)
    END AS street
  FROM lines
),
words AS (
  SELECT DISTINCT street, unnest(string_split(street, ' ')) AS word, generate_subscripts(string_split(street, ' '), 1) AS place
  FROM chosen
  WHERE street <> ''
),
abbreviated AS (
  SELECT words.street, string_agg(coalesce(street_word.short, words.word), ' ' ORDER BY words.place) AS short_street
  FROM words
  LEFT JOIN street_word
    ON street_word.long = words.word
  GROUP BY words.street
)
SELECT chosen.street1, chosen.street2, nullif(without_unit(abbreviated.short_street), '') AS street
FROM chosen
JOIN abbreviated
  USING (street);
