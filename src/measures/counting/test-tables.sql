-- The typed tables that the roster reads, empty: what the ingest step leaves when no file was found.
CREATE TABLE input (id INTEGER, source VARCHAR, release VARCHAR, release_date DATE, layout VARCHAR, file VARCHAR);
CREATE TABLE services (
  npi BIGINT, year INTEGER, last_name VARCHAR, first_name VARCHAR, middle_name VARCHAR, credentials VARCHAR, gender VARCHAR,
  entity_code VARCHAR, street1 VARCHAR, street2 VARCHAR, city VARCHAR, state VARCHAR, zip5 VARCHAR, country VARCHAR,
  specialty VARCHAR, place VARCHAR, hcpcs VARCHAR, drug BOOLEAN, patients INTEGER, services DECIMAL(18, 3), days INTEGER,
  input_id INTEGER, record INTEGER
);
CREATE TABLE summary (
  npi BIGINT, year INTEGER, entity_code VARCHAR, specialty VARCHAR, patients INTEGER, services DECIMAL(18, 3),
  medical_patients INTEGER, medical_services DECIMAL(18, 3), drug_services DECIMAL(18, 3), average_age DECIMAL(5, 1),
  input_id INTEGER, record INTEGER
);
CREATE TABLE doctors (
  npi BIGINT, pac_id VARCHAR, last_name VARCHAR, first_name VARCHAR, middle_name VARCHAR, suffix VARCHAR, gender VARCHAR,
  credentials VARCHAR, school VARCHAR, graduation_year INTEGER, primary_specialty VARCHAR, secondary_specialties VARCHAR[],
  org_name VARCHAR, org_pac_id VARCHAR, org_members INTEGER, street1 VARCHAR, street2 VARCHAR, city VARCHAR, state VARCHAR,
  zip5 VARCHAR, phone VARCHAR, telehealth BOOLEAN, assignment VARCHAR, hospital_ccns VARCHAR[],
  input_id INTEGER, record INTEGER
);
CREATE TABLE nppes (
  npi BIGINT, entity_type INTEGER, replacement_npi BIGINT, last_name VARCHAR, first_name VARCHAR, middle_name VARCHAR,
  suffix VARCHAR, credentials VARCHAR, org_name VARCHAR, gender VARCHAR, street1 VARCHAR, street2 VARCHAR, city VARCHAR,
  state VARCHAR, zip5 VARCHAR, country VARCHAR, phone VARCHAR, enumerated_on DATE, updated_on DATE, deactivated_on DATE,
  reactivated_on DATE, taxonomies STRUCT(code VARCHAR, is_primary BOOLEAN)[], taxonomy_text VARCHAR,
  input_id INTEGER, record INTEGER
);
CREATE TABLE nppes_location (
  npi BIGINT, street1 VARCHAR, street2 VARCHAR, city VARCHAR, state VARCHAR, zip5 VARCHAR, country VARCHAR, phone VARCHAR,
  input_id INTEGER, record INTEGER
);
CREATE TABLE nppes_deactivation (npi BIGINT, deactivated_on DATE, input_id INTEGER, record INTEGER);
CREATE TABLE nucc (
  code VARCHAR, grouping VARCHAR, classification VARCHAR, specialization VARCHAR, display_name VARCHAR,
  input_id INTEGER, record INTEGER
);
CREATE TABLE affiliations (npi BIGINT, facility_type VARCHAR, ccn VARCHAR, input_id INTEGER, record INTEGER);
CREATE TABLE clinician_reporting (
  npi BIGINT, org_pac_id VARCHAR, measure VARCHAR, kind VARCHAR, rate DECIMAL(7, 3), patients INTEGER, attested BOOLEAN,
  input_id INTEGER, record INTEGER
);
CREATE TABLE prescribing (
  npi BIGINT, year INTEGER, claims INTEGER, opioid_claims INTEGER, opioid_patients INTEGER, long_acting_claims INTEGER,
  input_id INTEGER, record INTEGER
);
CREATE TABLE exclusions (
  npi BIGINT, last_name VARCHAR, first_name VARCHAR, excluded_on DATE, reinstated_on DATE, waiver_on DATE, kind VARCHAR,
  input_id INTEGER, record INTEGER
);
CREATE TABLE opt_out (npi BIGINT, from_date DATE, until_date DATE, input_id INTEGER, record INTEGER);
CREATE TABLE payments (
  npi BIGINT, program_year INTEGER, kind VARCHAR, cents BIGINT, nature VARCHAR, company VARCHAR, product VARCHAR,
  input_id INTEGER, record INTEGER
);
CREATE TABLE ties (from_npi BIGINT, to_npi BIGINT, patients INTEGER, input_id INTEGER, record INTEGER);
CREATE TABLE zcta_county (zip5 VARCHAR, county_fips VARCHAR, county_name VARCHAR, input_id INTEGER, record INTEGER);
CREATE TABLE zip_population (zip5 VARCHAR, population INTEGER, input_id INTEGER, record INTEGER);
CREATE TABLE county_rurality (county_fips VARCHAR, code INTEGER, input_id INTEGER, record INTEGER);
