-- The reviewed lists of src/codes as tables. Weights are exact decimals, so that sums over them are exact too.

-- One row a taxonomy code of a person (D1).
CREATE OR REPLACE TABLE code_taxonomy (
  code VARCHAR PRIMARY KEY,
  discipline VARCHAR NOT NULL,
  weight DECIMAL(4, 3) NOT NULL,
  short_name VARCHAR NOT NULL
);

-- One row a folded text that a reduced layout gives instead of a taxonomy code.
CREATE OR REPLACE TABLE code_taxonomy_text (folded VARCHAR PRIMARY KEY, code VARCHAR NOT NULL);

-- One row a folded spelling of a Medicare specialty (D2).
CREATE OR REPLACE TABLE code_specialty (
  folded VARCHAR PRIMARY KEY,
  discipline VARCHAR NOT NULL,
  weight DECIMAL(4, 3) NOT NULL
);

-- One row a HCPCS code of a procedure group (E), retired codes included.
CREATE OR REPLACE TABLE code_group (
  code VARCHAR PRIMARY KEY,
  grp VARCHAR NOT NULL,
  weight DECIMAL(5, 4) NOT NULL,
  mark CHAR(1) NOT NULL,
  add_on BOOLEAN NOT NULL,
  is_imaging BOOLEAN NOT NULL
);

-- One row a HCPCS code and condition: P(condition | code).
CREATE OR REPLACE TABLE code_condition (
  code VARCHAR NOT NULL,
  condition VARCHAR NOT NULL,
  mass DECIMAL(6, 4) NOT NULL,
  PRIMARY KEY (code, condition)
);

-- One row a group and the kind of practice that it speaks for (measures.md 2b).
CREATE OR REPLACE TABLE code_style (grp VARCHAR PRIMARY KEY, style VARCHAR NOT NULL);

-- One row a discipline: how far work marked A counts (E-rule 2).
CREATE OR REPLACE TABLE discipline_multiplier (discipline VARCHAR PRIMARY KEY, multiplier DECIMAL(3, 2) NOT NULL);

-- One row a role and discipline that can fill it (D4); with needs_injections only from 11 patients in inj.*.
CREATE OR REPLACE TABLE team_role (
  role VARCHAR NOT NULL,
  weight DECIMAL(3, 2) NOT NULL,
  discipline VARCHAR NOT NULL,
  needs_injections BOOLEAN NOT NULL,
  PRIMARY KEY (role, discipline)
);
