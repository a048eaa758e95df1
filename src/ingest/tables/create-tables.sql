-- Every typed table of the contract, empty: a source that is absent leaves its table without rows, never missing.
CREATE TABLE input (
  id INTEGER, source VARCHAR, release VARCHAR, release_date DATE, layout VARCHAR, file VARCHAR,
  is_increment BOOLEAN DEFAULT FALSE
);
CREATE TABLE services (
  input_id INTEGER, record INTEGER, npi BIGINT, year INTEGER, last_name VARCHAR, first_name VARCHAR, middle_name VARCHAR,
  credentials VARCHAR, gender VARCHAR, entity_code VARCHAR, street1 VARCHAR, street2 VARCHAR, city VARCHAR, state VARCHAR,
  zip5 VARCHAR, country VARCHAR, specialty VARCHAR, place VARCHAR, hcpcs VARCHAR, drug BOOLEAN, patients INTEGER,
  services DECIMAL(18, 3), days INTEGER
);
CREATE TABLE summary (
  input_id INTEGER, record INTEGER, npi BIGINT, year INTEGER, entity_code VARCHAR, specialty VARCHAR, patients INTEGER,
  services DECIMAL(18, 3), medical_patients INTEGER, medical_services DECIMAL(18, 3), drug_services DECIMAL(18, 3),
  average_age DECIMAL(5, 1)
);
CREATE TABLE doctors (
  input_id INTEGER, record INTEGER, npi BIGINT, pac_id VARCHAR, last_name VARCHAR, first_name VARCHAR, middle_name VARCHAR,
  suffix VARCHAR, gender VARCHAR, credentials VARCHAR, school VARCHAR, graduation_year INTEGER, primary_specialty VARCHAR,
  secondary_specialties VARCHAR[], org_name VARCHAR, org_pac_id VARCHAR, org_members INTEGER, street1 VARCHAR, street2 VARCHAR,
  city VARCHAR, state VARCHAR, zip5 VARCHAR, phone VARCHAR, telehealth BOOLEAN, assignment VARCHAR, hospital_ccns VARCHAR[]
);
CREATE TABLE nppes (
  input_id INTEGER, record INTEGER, npi BIGINT, entity_type INTEGER, replacement_npi BIGINT, last_name VARCHAR, first_name VARCHAR,
  middle_name VARCHAR, suffix VARCHAR, credentials VARCHAR, org_name VARCHAR, gender VARCHAR, street1 VARCHAR, street2 VARCHAR,
  city VARCHAR, state VARCHAR, zip5 VARCHAR, country VARCHAR, phone VARCHAR, enumerated_on DATE, updated_on DATE,
  deactivated_on DATE, reactivated_on DATE, taxonomies STRUCT(code VARCHAR, is_primary BOOLEAN)[], taxonomy_text VARCHAR
);
CREATE TABLE nppes_location (
  input_id INTEGER, record INTEGER, npi BIGINT, street1 VARCHAR, street2 VARCHAR, city VARCHAR, state VARCHAR, zip5 VARCHAR,
  country VARCHAR, phone VARCHAR
);
CREATE TABLE nppes_deactivation (input_id INTEGER, record INTEGER, npi BIGINT, deactivated_on DATE);
CREATE TABLE nucc (
  input_id INTEGER, record INTEGER, code VARCHAR, grouping VARCHAR, classification VARCHAR, specialization VARCHAR, display_name VARCHAR
);
CREATE TABLE affiliations (input_id INTEGER, record INTEGER, npi BIGINT, facility_type VARCHAR, ccn VARCHAR);
CREATE TABLE group_experience (
  input_id INTEGER, record INTEGER, org_pac_id VARCHAR, org_name VARCHAR, measure VARCHAR, rate DECIMAL(6, 2), patients INTEGER
);
CREATE TABLE clinician_reporting (
  input_id INTEGER, record INTEGER, npi BIGINT, org_pac_id VARCHAR, measure VARCHAR, kind VARCHAR, rate DECIMAL(7, 3),
  patients INTEGER, attested BOOLEAN
);
CREATE TABLE group_reporting (
  input_id INTEGER, record INTEGER, org_pac_id VARCHAR, org_name VARCHAR, measure VARCHAR, kind VARCHAR, rate DECIMAL(7, 3),
  patients INTEGER, attested BOOLEAN, final_score DECIMAL(6, 2)
);
CREATE TABLE prescribing (
  input_id INTEGER, record INTEGER, npi BIGINT, year INTEGER, claims INTEGER, opioid_claims INTEGER, opioid_patients INTEGER,
  long_acting_claims INTEGER
);
CREATE TABLE exclusions (
  input_id INTEGER, record INTEGER, npi BIGINT, last_name VARCHAR, first_name VARCHAR, excluded_on DATE, reinstated_on DATE,
  waiver_on DATE, kind VARCHAR
);
CREATE TABLE opt_out (input_id INTEGER, record INTEGER, npi BIGINT, from_date DATE, until_date DATE);
CREATE TABLE payments (
  input_id INTEGER, record INTEGER, npi BIGINT, program_year INTEGER, kind VARCHAR, cents BIGINT, nature VARCHAR, company VARCHAR,
  product VARCHAR, record_id VARCHAR
);
CREATE TABLE ties (input_id INTEGER, record INTEGER, from_npi BIGINT, to_npi BIGINT, patients INTEGER);
CREATE TABLE hospitals (input_id INTEGER, record INTEGER, ccn VARCHAR, name VARCHAR, city VARCHAR, state VARCHAR, zip5 VARCHAR);
CREATE TABLE zcta_part (
  input_id INTEGER, record INTEGER, zip5 VARCHAR, county_fips VARCHAR, county_name VARCHAR, land_area BIGINT
);
CREATE TABLE zip_population (input_id INTEGER, record INTEGER, zip5 VARCHAR, population INTEGER);
CREATE TABLE county_rurality (input_id INTEGER, record INTEGER, county_fips VARCHAR, code INTEGER);
-- The county that holds most of a ZIP code area's land, from the newest release; by code where two hold the same.
CREATE VIEW zcta_county AS
SELECT part.input_id, part.record, part.zip5, part.county_fips, part.county_name
FROM zcta_part AS part
JOIN input ON input.id = part.input_id
WHERE part.zip5 IS NOT NULL
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY part.zip5
  ORDER BY input.release_date DESC, part.land_area DESC NULLS LAST, part.county_fips
) = 1;
