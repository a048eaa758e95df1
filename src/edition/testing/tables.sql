-- Synthetic tables as ingest, identity and counting leave them: five fictional clinicians, four of them listed. Carl, who is
-- not listed, has the smallest NPI.
CREATE TABLE clinician AS
SELECT * FROM (VALUES
  (NPI_JOSE, 'spine-surgery', ['spine-surgery'], TRUE, NULL, 1.0, 120, 0),
  (NPI_ANN, 'pmr', ['pmr', 'sports-medicine'], TRUE, NULL, 0.6, 45, 30),
  (NPI_LIAM, 'pain-medicine', ['pain-medicine'], TRUE, NULL, 0.9, 200, 180),
  (NPI_WEI, 'physical-therapy', ['physical-therapy'], TRUE, NULL, 0.45, 0, 0),
  (NPI_CARL, 'primary-care', ['primary-care'], FALSE, 'fewer than 11 spine patients are visible', 0.15, 0, 0)
) AS rows (npi, discipline, disciplines, listed, not_listed_why, taxonomy_weight, spine_patients_low, injection_patients_low);

CREATE TABLE person AS
SELECT * FROM (VALUES
  (NPI_JOSE, 'DE LA CRUZ', 'JOSÉ', 'A', 'JR', 'M.D.', 'M', DATE '2005-05-23', 1990, 'EXAMPLE MEDICAL COLLEGE', TRUE, TRUE, NULL, NULL, 2012),
  (NPI_ANN, 'O''BRIEN', 'ANN', NULL, NULL, 'D.O.', 'F', DATE '2006-01-02', 2001, 'EXAMPLE MEDICAL COLLEGE', NULL, TRUE, NULL, NULL, 2012),
  (NPI_LIAM, 'MCDONALD', 'LIAM', NULL, NULL, 'M.D., PH.D.', 'M', NULL, NULL, NULL, FALSE, FALSE, DATE '2024-01-01', DATE '2026-01-01', 2012),
  (NPI_WEI, 'SMITH-JONES', 'WEI', NULL, NULL, 'P.T., D.P.T.', 'F', DATE '2010-10-10', 2009, NULL, NULL, NULL, NULL, NULL, NULL),
  (NPI_CARL, 'VAN DER BERG', 'CARL', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) AS rows (npi, last_name, first_name, middle_name, suffix, credentials, gender, enumerated_on, graduation_year, school, telehealth,
  accepts_medicare, opted_out_from, opted_out_until, counted_year);

CREATE TABLE person_address AS
SELECT * FROM (VALUES
  (NPI_JOSE, 0, '1 EXAMPLE ST', 'STE 200', 'SPRINGFIELD', 'MA', '01103', '4135550100', '1 EXAMPLE ST|01103', DATE '2026-06-01', NULL, 2),
  (NPI_JOSE, 1, '9 OLD RD', NULL, 'HOLYOKE', 'MA', '01040', NULL, '9 OLD RD|01040', DATE '2021-06-01', 'older than 18 months', 2),
  (NPI_ANN, 0, '1 EXAMPLE ST', 'STE 100', 'SPRINGFIELD', 'MA', '01103', NULL, '1 EXAMPLE ST|01103', DATE '2026-06-01', NULL, 2),
  (NPI_LIAM, 0, '42 N 42ND AVE', NULL, 'SPRINGFIELD', 'IL', '62701', NULL, '42 N 42 AVE|62701', DATE '2026-06-01', NULL, 2),
  (NPI_WEI, 0, '7 NOWHERE LN', NULL, 'NOWHERE', 'MA', '00999', NULL, '7 NOWHERE LN|00999', DATE '2026-06-01', NULL, 2),
  (NPI_CARL, 0, '1 EXAMPLE ST', NULL, 'SPRINGFIELD', 'MA', '01104', NULL, '1 EXAMPLE ST|01104', DATE '2026-06-01', NULL, 2)
) AS rows (npi, ordinal, street1, street2, city, state, zip5, phone, address_key, stated_on, stale_why, input_id);

CREATE TABLE person_taxonomy AS
SELECT * FROM (VALUES
  (NPI_JOSE, '207XS0117X', 1.0, TRUE), (NPI_JOSE, '207X00000X', 0.3, FALSE), (NPI_ANN, '208100000X', 0.6, TRUE)
) AS rows (npi, code, weight, is_primary);
CREATE TABLE nucc AS SELECT '208100000X' AS code, 'An example name' AS display_name;
CREATE TABLE code_taxonomy AS SELECT '207XS0117X' AS code, 'Example spine surgery' AS short_name;

CREATE TABLE membership AS
SELECT * FROM (VALUES (NPI_JOSE, '4000000001', 'NYC SPINE AND PAIN PLLC', 3), (NPI_CARL, '4000000001', 'NYC SPINE AND PAIN PLLC', 3))
  AS rows (npi, org_pac_id, org_name, members);
CREATE TABLE hospital_tie AS
SELECT * FROM (VALUES (NPI_JOSE, '229999'), (NPI_LIAM, '229999'), (NPI_LIAM, '229998')) AS rows (npi, ccn);
CREATE TABLE hospitals AS SELECT '229999' AS ccn, 'EXAMPLE GENERAL HOSPITAL' AS name, 'SPRINGFIELD' AS city, 'MA' AS state;
CREATE TABLE ties AS
SELECT * FROM (VALUES (NPI_JOSE, NPI_ANN, 25), (NPI_ANN, NPI_JOSE, 30), (NPI_JOSE, NPI_LIAM, 10)) AS rows (from_npi, to_npi, patients);

CREATE TABLE practice AS
SELECT * FROM (VALUES
  (NPI_JOSE, 'sx.decomp.lumbar', 40.0, 38, 60, 95), (NPI_JOSE, 'sx.fusion.lumbar', 31.5, 30, 30, NULL), (NPI_LIAM, 'inj.esi', 600.0, 180, 250, NULL)
) AS rows (npi, grp, services, patients_low, patients_high, patients_bound);
CREATE TABLE code_group AS SELECT * FROM (VALUES ('63047', 'sx.decomp.lumbar'), ('22612', 'sx.fusion.lumbar')) AS rows (code, grp);
CREATE TABLE code_condition AS
SELECT * FROM (VALUES ('63047', 'stenosis', 0.7), ('63047', 'radiculopathy', 0.3), ('22612', 'ddd', 0.0)) AS rows (code, condition, mass);
CREATE TABLE spine AS SELECT * FROM (VALUES (NPI_JOSE, 90.25, 361), (NPI_LIAM, 0.0, 0)) AS rows (npi, patients, all_patients);
CREATE TABLE visits AS SELECT NPI_JOSE AS npi, 120.0 AS new_services, 480.0 AS established_services;

CREATE TABLE payments AS
SELECT * FROM (VALUES
  (NPI_JOSE, 2023, 'general', 1999, 'Food and Beverage', 'Example Devices'), (NPI_JOSE, 2024, 'general', 1, 'Food and Beverage', 'Example Devices'),
  (NPI_JOSE, 2024, 'research', 500000, NULL, 'Other Devices'), (NPI_JOSE, 2024, 'ownership', 75000, NULL, 'Example Devices')
) AS rows (npi, program_year, kind, cents, nature, company);
CREATE TABLE prescribing AS
SELECT * FROM (VALUES (NPI_LIAM, 2021, 100, 90, 3, 1), (NPI_LIAM, 2023, 200, 50, 3, 2)) AS rows (npi, year, claims, opioid_claims, input_id, record);

CREATE TABLE source_rows AS
SELECT * FROM (VALUES (NPI_JOSE, 1, 11, 30, 20), (NPI_ANN, 2, 5, 5, 1), (NPI_LIAM, 1, 31, 40, 10), (NPI_CARL, 2, 9, 9, 1))
  AS rows (npi, input_id, first, last, count);
CREATE TABLE group_experience AS SELECT '4000000001' AS org_pac_id, 3 AS input_id, 17 AS record;
CREATE TABLE group_reporting (org_pac_id VARCHAR, input_id INTEGER, record INTEGER);
CREATE TABLE barred (npi BIGINT, why VARCHAR, replaced_by BIGINT, input_id INTEGER);

CREATE TABLE place AS
SELECT * FROM (VALUES
  ('01040', 'HOLYOKE', 'MA', 42.2, -72.6, '25013', 2), ('01103', 'SPRINGFIELD', 'MA', 42.1, -72.59, '25013', 2),
  ('01104', 'SPRINGFIELD', 'MA', 42.13, -72.58, '25013', 2), ('01109', 'SPRINGFIELD', 'MA', 42.11, -72.55, '25013', 2),
  ('62701', 'SPRINGFIELD', 'IL', 39.8, -89.65, '17167', 3), ('63101', 'SAINT LOUIS', 'MO', 38.63, -90.19, '29510', 1)
) AS rows (zip5, city, state, lat, lon, county_fips, rurality);
