-- How one cell of a public file is read. Each macro gives NULL for a cell that it cannot read; a table's own SQL then refuses the row.

-- Text: trimmed, runs of white space (no-break space included) one space, nothing at all NULL.
CREATE OR REPLACE TEMP MACRO text_of(cell) AS
  NULLIF(
    TRIM(
      CASE
        -- Plain searches find the few cells that need the costly expression.
        WHEN CONTAINS(cell, '  ') OR CONTAINS(cell, CHR(9)) OR CONTAINS(cell, CHR(10)) OR CONTAINS(cell, CHR(13)) OR CONTAINS(cell, CHR(160))
          THEN REGEXP_REPLACE(cell, '[\s\x{00a0}]+', ' ', 'g')
        ELSE cell
      END
    ),
    ''
  );

-- Whole number: "1,234", "12.0", "+7"; never "1.5", "1e9" or "12a".
CREATE OR REPLACE TEMP MACRO whole_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,15}') THEN TRY_CAST(cell AS BIGINT)
    WHEN REGEXP_FULL_MATCH(TRIM(cell), '[+-]?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.0*)?')
      THEN TRY_CAST(REGEXP_REPLACE(REPLACE(TRIM(cell), ',', ''), '\.0*$', '') AS BIGINT)
  END;

-- Decimal number: "115", "1,115.25"; rounded to a thousandth, the finest that the files use.
CREATE OR REPLACE TEMP MACRO decimal_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,14}(\.\d+)?') THEN TRY_CAST(cell AS DECIMAL(18, 3))
    WHEN REGEXP_FULL_MATCH(TRIM(cell), '[+-]?(\d{1,14}|\d{1,3}(,\d{3}){1,4})(\.\d*)?')
      THEN TRY_CAST(REPLACE(TRIM(cell), ',', '') AS DECIMAL(18, 3))
  END;

-- Money in cents: "$1,234.50", "12".
CREATE OR REPLACE TEMP MACRO cents_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(TRIM(cell), '-?\$?(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d*)?')
      THEN CAST(100 * TRY_CAST(REPLACE(REPLACE(TRIM(cell), ',', ''), '$', '') AS DECIMAL(18, 2)) AS BIGINT)
  END;

-- Date: 05/23/2005, 6/16/2025, 2026-06-30, 2026/06/30, 20190430, each with or without a time; 00000000 is no date.
CREATE OR REPLACE TEMP MACRO day_text_of(cell) AS
  NULLIF(REGEXP_REPLACE(NULLIF(TRIM(cell), ''), '([T ].*|\.0+)$', ''), '00000000');
CREATE OR REPLACE TEMP MACRO date_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(day_text_of(cell), '\d{1,2}/\d{1,2}/\d{4}') THEN TRY_CAST(TRY_STRPTIME(day_text_of(cell), '%m/%d/%Y') AS DATE)
    WHEN REGEXP_FULL_MATCH(day_text_of(cell), '\d{4}-\d{1,2}-\d{1,2}') THEN TRY_CAST(TRY_STRPTIME(day_text_of(cell), '%Y-%m-%d') AS DATE)
    WHEN REGEXP_FULL_MATCH(day_text_of(cell), '\d{4}/\d{1,2}/\d{1,2}') THEN TRY_CAST(TRY_STRPTIME(day_text_of(cell), '%Y/%m/%d') AS DATE)
    WHEN REGEXP_FULL_MATCH(day_text_of(cell), '\d{8}') THEN TRY_CAST(TRY_STRPTIME(day_text_of(cell), '%Y%m%d') AS DATE)
  END;
-- A date that is there but cannot be one.
CREATE OR REPLACE TEMP MACRO is_no_date(cell) AS day_text_of(cell) IS NOT NULL AND date_of(cell) IS NULL;
-- A number that is there but cannot be one.
CREATE OR REPLACE TEMP MACRO is_no_whole(cell) AS text_of(cell) IS NOT NULL AND whole_of(cell) IS NULL;

-- NPI: Luhn over 80840 + NPI; 24 is the sum of that prefix (CMS, NPI check digit calculation). Every second digit from the right is
-- doubled, and the digits of a two-digit product are added.
CREATE OR REPLACE TEMP MACRO doubled_digit(digit) AS
  digit * 2 - CASE WHEN digit > 4 THEN 9 ELSE 0 END;
CREATE OR REPLACE TEMP MACRO luhn_holds(npi) AS
  (
    24
    + npi % 10
    + doubled_digit(npi // 10 % 10)
    + npi // 100 % 10
    + doubled_digit(npi // 1000 % 10)
    + npi // 10000 % 10
    + doubled_digit(npi // 100000 % 10)
    + npi // 1000000 % 10
    + doubled_digit(npi // 10000000 % 10)
    + npi // 100000000 % 10
    + doubled_digit(npi // 1000000000 % 10)
  ) % 10 = 0;
CREATE OR REPLACE TEMP MACRO npi_number_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(cell, '[12]\d{9}') THEN TRY_CAST(cell AS BIGINT)
    WHEN REGEXP_FULL_MATCH(TRIM(cell), '[12]\d{9}(\.0+)?') THEN CAST(LEFT(TRIM(cell), 10) AS BIGINT)
  END;
CREATE OR REPLACE TEMP MACRO npi_of(cell) AS
  CASE
    WHEN luhn_holds(npi_number_of(cell)) THEN npi_number_of(cell)
  END;

-- ZIP code: five digits with the leading zeros that spreadsheets take away; ZIP+4 is cut to its first five.
CREATE OR REPLACE TEMP MACRO zip_digits_of(cell) AS REGEXP_REPLACE(TRIM(cell), '\.0+$', '');
CREATE OR REPLACE TEMP MACRO zip_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(cell, '\d{5}') THEN cell
    WHEN REGEXP_FULL_MATCH(zip_digits_of(cell), '\d{3,5}') THEN LPAD(zip_digits_of(cell), 5, '0')
    WHEN REGEXP_FULL_MATCH(zip_digits_of(cell), '\d{3,5}[- ]\d{0,4}') THEN LPAD(REGEXP_EXTRACT(zip_digits_of(cell), '^\d+'), 5, '0')
    WHEN REGEXP_FULL_MATCH(zip_digits_of(cell), '\d{6,9}') THEN LEFT(LPAD(zip_digits_of(cell), 9, '0'), 5)
  END;

-- Phone: its ten digits, without the country's 1; shorter ones are kept as digits.
CREATE OR REPLACE TEMP MACRO phone_of(cell) AS
  NULLIF(REGEXP_REPLACE(REGEXP_REPLACE(REGEXP_REPLACE(TRIM(cell), '\.0+$', ''), '\D', '', 'g'), '^1(\d{10})$', '\1'), '');

-- A ten-digit PECOS id (PAC id), leading zeros restored.
CREATE OR REPLACE TEMP MACRO pac_id_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(zip_digits_of(cell), '\d{6,10}') THEN LPAD(zip_digits_of(cell), 10, '0')
  END;

-- A CMS certification number: six letters and digits, leading zeros restored.
CREATE OR REPLACE TEMP MACRO ccn_of(cell) AS
  CASE
    WHEN REGEXP_FULL_MATCH(UPPER(zip_digits_of(cell)), '[0-9A-Z]{4,6}') THEN LPAD(UPPER(zip_digits_of(cell)), 6, '0')
  END;

-- Y or N, however long or cased.
CREATE OR REPLACE TEMP MACRO yes_no_of(cell) AS
  CASE UPPER(TRIM(cell))
    WHEN 'Y' THEN TRUE
    WHEN 'YES' THEN TRUE
    WHEN 'N' THEN FALSE
    WHEN 'NO' THEN FALSE
  END;

-- F or M, else unknown.
CREATE OR REPLACE TEMP MACRO gender_of(cell) AS
  CASE UPPER(TRIM(cell))
    WHEN 'F' THEN 'F'
    WHEN 'M' THEN 'M'
  END;

-- Reasons for refusal, as the end of a sentence.
CREATE OR REPLACE TEMP MACRO bad_npi() AS 'has an NPI that is not ten digits with a right check digit';
CREATE OR REPLACE TEMP MACRO bad_date(name) AS 'has ' || name || ' that cannot be a date';
CREATE OR REPLACE TEMP MACRO not_whole(name) AS 'has ' || name || ' that is not a whole number';
CREATE OR REPLACE TEMP MACRO not_percent(name) AS 'has ' || name || ' outside 0 to 100';

-- The most people who can be in Medicare (68 million in 2025), and more services of one code than any laboratory bills in a year.
CREATE OR REPLACE TEMP MACRO patients_max() AS 70000000;
CREATE OR REPLACE TEMP MACRO services_max() AS 1000000000;
