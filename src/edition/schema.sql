-- The published edition: public figures only, no time of building, the same bytes for the same inputs.
-- Clinicians are numbered: the listed come first, in NPI order (the number is the place in every match column),
-- then the individuals who only count for teams; what was measured of them stands in schema-measures.sql. NULL means "no such figure". Money in cents, distances in km.

-- One row a fact about the whole edition: `id`, `manifest` (JSON), `style_why` (why a style that has no row is not shown).
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: the SHA-256 of every other byte of this file, as it would be with 64 zeros here.
CREATE TABLE seal (
  sha256 TEXT NOT NULL
) STRICT;

-- One row an official file that was read. release_date and stated_on are ISO dates.
CREATE TABLE input (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  release TEXT NOT NULL,
  release_date TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  accepted INTEGER NOT NULL
) STRICT;

-- One row a word of the program that numbers stand for in this file; kind is barred, condition, discipline, quality or style.
CREATE TABLE word (
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- One row an indicator, as it was defined when the edition was made.
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  quality INTEGER NOT NULL,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  weight REAL NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- One row a text that many rows share: schools, reasons, companies.
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- One row a clinician. disciplines: a bit for each discipline, 1 << word.id. school, not_listed_why, mostly: phrase.id.
CREATE TABLE clinician (
  id INTEGER PRIMARY KEY,
  npi INTEGER NOT NULL,
  name TEXT NOT NULL,
  credentials TEXT,
  gender TEXT,
  discipline INTEGER NOT NULL,
  disciplines INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  not_listed_why INTEGER,
  enumerated_on TEXT,
  graduation_year INTEGER,
  school INTEGER,
  taxonomy_weight REAL,
  telehealth INTEGER,
  accepts_medicare INTEGER,
  opted_out_from TEXT,
  opted_out_until TEXT,
  counted_year INTEGER,
  spine_patients_low INTEGER,
  injection_patients_low INTEGER,
  mostly INTEGER
) STRICT;

-- One row a practice address of a clinician, best first. site: the same number, the same address without its suite.
-- stale: phrase.id of the rule that makes it "may be out of date". Where it lies is where its ZIP code lies (place).
CREATE TABLE location (
  clinician INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  line1 TEXT,
  line2 TEXT,
  city TEXT,
  state TEXT,
  zip TEXT,
  phone TEXT,
  site INTEGER,
  input INTEGER NOT NULL,
  stated_on TEXT NOT NULL,
  stale INTEGER,
  PRIMARY KEY (clinician, ordinal)
) STRICT, WITHOUT ROWID;

-- One row a taxonomy code that somebody declares; weight of clinician-codes.md D1.
CREATE TABLE taxonomy_code (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  weight REAL NOT NULL
) STRICT;

-- One row a taxonomy declared by a clinician.
CREATE TABLE taxonomy (
  clinician INTEGER NOT NULL,
  code INTEGER NOT NULL,
  is_primary INTEGER NOT NULL,
  PRIMARY KEY (clinician, code)
) STRICT, WITHOUT ROWID;

-- One row an organisation (its PAC id).
CREATE TABLE practice_group (
  id INTEGER PRIMARY KEY,
  pac_id TEXT NOT NULL,
  name TEXT NOT NULL,
  members INTEGER
) STRICT;

-- One row a clinician in an organisation.
CREATE TABLE membership (
  clinician INTEGER NOT NULL,
  practice_group INTEGER NOT NULL,
  PRIMARY KEY (clinician, practice_group)
) STRICT, WITHOUT ROWID;

-- One row a hospital (its CMS certification number).
CREATE TABLE hospital (
  id INTEGER PRIMARY KEY,
  ccn TEXT NOT NULL,
  name TEXT,
  city TEXT,
  state TEXT
) STRICT;

-- One row a clinician affiliated with a hospital.
CREATE TABLE affiliation (
  clinician INTEGER NOT NULL,
  hospital INTEGER NOT NULL,
  PRIMARY KEY (clinician, hospital)
) STRICT, WITHOUT ROWID;

-- One row a pair of clinicians who share patients, stored in both directions; at least 11 patients.
CREATE TABLE tie (
  clinician INTEGER NOT NULL,
  other INTEGER NOT NULL,
  patients INTEGER NOT NULL,
  PRIMARY KEY (clinician, other)
) STRICT, WITHOUT ROWID;

-- One row an NPI that never appears. why: word.id of kind barred (excluded, deactivated, replaced).
CREATE TABLE barred (
  npi INTEGER PRIMARY KEY,
  why INTEGER NOT NULL,
  replaced_by INTEGER,
  input INTEGER NOT NULL
) STRICT;

-- One row a ZIP code and where its centroid lies. folded: the city as a search key.
CREATE TABLE place (
  zip TEXT NOT NULL PRIMARY KEY,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  county_fips TEXT,
  rurality INTEGER,
  folded TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a listed clinician (rowid = clinician.id), words without accents.
CREATE VIRTUAL TABLE search USING fts5 (
  name,
  practice,
  city,
  content = '',
  detail = column,
  tokenize = 'unicode61 remove_diacritics 2'
);
