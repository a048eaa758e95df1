-- What the published edition says was measured and counted; clinicians are numbered as in schema.sql.

-- One row an indicator of a listed clinician that has figures of its own. mean, variance and lambda are what enters
-- the quality; mean is NULL where it equals posterior. posterior, low, high: of the value for shares, else of the utility.
-- bounds_why: a code of domain/why.ts where a known share has no bounds.
CREATE TABLE evidence (
  clinician INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  value REAL,
  n REAL,
  utility REAL,
  sampling REAL,
  posterior REAL,
  low REAL,
  high REAL,
  bounds_low REAL,
  bounds_high REAL,
  bounds_why INTEGER,
  mean REAL,
  variance REAL,
  lambda REAL,
  input INTEGER,
  PRIMARY KEY (clinician, indicator)
) STRICT, WITHOUT ROWID;

-- One row a listed clinician: a byte an indicator, 0 where known, else a code of domain/why.ts.
CREATE TABLE reason (
  clinician INTEGER PRIMARY KEY,
  codes BLOB NOT NULL
) STRICT;

-- One row what enters the quality of a clinician of the discipline whose indicator is not known: û = m, v = τ².
CREATE TABLE unknown_entry (
  indicator INTEGER NOT NULL,
  discipline INTEGER NOT NULL,
  mean REAL NOT NULL,
  variance REAL NOT NULL,
  PRIMARY KEY (indicator, discipline)
) STRICT, WITHOUT ROWID;

-- One row a quality of a listed clinician: Σw, Σwû, Σw²v, Σw²τ² over the indicators that apply. The score and its
-- interval stand in the match columns.
CREATE TABLE quality (
  clinician INTEGER NOT NULL,
  quality INTEGER NOT NULL,
  sum_weight REAL,
  sum_weighted_mean REAL,
  sum_squared_variance REAL,
  sum_squared_prior REAL,
  PRIMARY KEY (clinician, quality)
) STRICT, WITHOUT ROWID;

-- One row the prior of an indicator in a discipline. origin: estimated, pooled or default.
CREATE TABLE prior (
  indicator INTEGER NOT NULL,
  discipline INTEGER NOT NULL,
  origin TEXT NOT NULL,
  mean REAL NOT NULL,
  variance REAL NOT NULL,
  size REAL,
  clinicians INTEGER NOT NULL,
  PRIMARY KEY (indicator, discipline)
) STRICT, WITHOUT ROWID;

-- One row a cut point of a utility curve.
CREATE TABLE curve (
  indicator INTEGER NOT NULL,
  discipline INTEGER NOT NULL,
  condition INTEGER,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  pooled INTEGER NOT NULL,
  clinicians INTEGER NOT NULL
) STRICT;

-- One row a pair of indicators of one quality: r as used in the variance of the quality.
CREATE TABLE correlation (
  quality INTEGER NOT NULL,
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  r REAL NOT NULL,
  clinicians INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- One row a group of procedures of a clinician in the year counted (measures.md 2a).
CREATE TABLE practice (
  clinician INTEGER NOT NULL,
  grp TEXT NOT NULL,
  services REAL NOT NULL,
  patients_low INTEGER NOT NULL,
  patients_high INTEGER NOT NULL,
  patients_bound INTEGER,
  PRIMARY KEY (clinician, grp)
) STRICT, WITHOUT ROWID;

-- One row a condition that a group of procedures can mark.
CREATE TABLE group_condition (
  grp TEXT NOT NULL,
  condition TEXT NOT NULL,
  PRIMARY KEY (grp, condition)
) STRICT, WITHOUT ROWID;

-- One row a clinician with counted rows: the sums of measures.md 2a.
CREATE TABLE activity (
  clinician INTEGER PRIMARY KEY,
  spine_patients REAL,
  all_patients INTEGER,
  new_services REAL,
  established_services REAL
) STRICT;

-- One row a share of a clinician's practice style that can be shown.
CREATE TABLE style (
  clinician INTEGER NOT NULL,
  style INTEGER NOT NULL,
  value REAL NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  n REAL NOT NULL,
  percentile REAL NOT NULL,
  PRIMARY KEY (clinician, style)
) STRICT, WITHOUT ROWID;

-- One row a style and discipline with enough clinicians who show it: 10, 25, 50, 75 and 90 of 100 are at most here.
CREATE TABLE style_peers (
  style INTEGER NOT NULL,
  discipline INTEGER NOT NULL,
  count INTEGER NOT NULL,
  p10 REAL NOT NULL,
  p25 REAL NOT NULL,
  p50 REAL NOT NULL,
  p75 REAL NOT NULL,
  p90 REAL NOT NULL,
  PRIMARY KEY (style, discipline)
) STRICT, WITHOUT ROWID;

-- One row what a company paid a clinician in a year for one reason; ownership 1: the value of an interest held, which nobody paid.
-- nature, company: phrase.id.
CREATE TABLE payment (
  clinician INTEGER NOT NULL,
  year INTEGER NOT NULL,
  ownership INTEGER NOT NULL,
  nature INTEGER NOT NULL,
  company INTEGER NOT NULL,
  cents INTEGER NOT NULL,
  PRIMARY KEY (clinician, year, ownership, nature, company)
) STRICT, WITHOUT ROWID;

-- One row a program year of payments that was loaded.
CREATE TABLE payment_year (
  year INTEGER PRIMARY KEY
) STRICT;

-- One row a clinician who prescribes under Part D, newest year.
CREATE TABLE prescribing (
  clinician INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  claims INTEGER,
  opioid_claims INTEGER
) STRICT;

-- The ledger. One row the records of a listed clinician in an input: first and last record number, and how many.
CREATE TABLE ledger (
  clinician INTEGER NOT NULL,
  input INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (clinician, input)
) STRICT, WITHOUT ROWID;

-- The ledger of organisations: one row the records of an organisation in an input.
CREATE TABLE group_ledger (
  practice_group INTEGER NOT NULL,
  input INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (practice_group, input)
) STRICT, WITHOUT ROWID;

-- One row an input that figures of an indicator rest on.
CREATE TABLE indicator_input (
  indicator INTEGER NOT NULL,
  input INTEGER NOT NULL,
  PRIMARY KEY (indicator, input)
) STRICT, WITHOUT ROWID;

-- One row a match column: a typed array, one entry a listed clinician (places.*: see MatchColumns in reader-contract.ts).
-- type is the name of the JavaScript array; bytes its memory, little endian, deflated (RFC 1951).
CREATE TABLE match_column (
  name TEXT NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  length INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
