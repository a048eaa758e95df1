-- Measure codes of public reporting: [program]_[entity]_[number]_[stratum], entity EC, GRP, VG or ACO.
CREATE OR REPLACE TEMP MACRO measure_parts(code) AS
  REGEXP_EXTRACT(UPPER(code), '^(MIPS|QCDR|PI|ACI|IA)_(?:EC|GRP|VG|ACO|APM)_(.+)$', ['program', 'number']);
-- "374", "226_1", "IA_BE_12", "PI_PPHI_1"; a code of another form is kept as it is.
CREATE OR REPLACE TEMP MACRO measure_of(code) AS
  CASE
    WHEN measure_parts(code).program IN ('MIPS', 'QCDR') THEN REGEXP_REPLACE(measure_parts(code).number, '_OVERALL$', '')
    WHEN measure_parts(code).program = 'ACI' THEN 'PI_' || measure_parts(code).number
    WHEN measure_parts(code).program <> '' THEN measure_parts(code).program || '_' || measure_parts(code).number
    ELSE REGEXP_REPLACE(UPPER(code), '_OVERALL$', '')
  END;
CREATE OR REPLACE TEMP MACRO measure_kind_of(code) AS
  CASE
    WHEN measure_parts(code).program = 'IA' OR UPPER(code) LIKE 'IA\_%' ESCAPE '\' THEN 'activity'
    WHEN measure_parts(code).program IN ('PI', 'ACI') OR UPPER(code) LIKE 'PI\_%' ESCAPE '\' THEN 'promoting'
    ELSE 'quality'
  END;
-- Attestations are Y or N; older files write 1 or 0.
CREATE OR REPLACE TEMP MACRO attested_of(cell) AS
  CASE TRIM(cell)
    WHEN '1' THEN TRUE
    WHEN '0' THEN FALSE
    ELSE yes_no_of(cell)
  END;
