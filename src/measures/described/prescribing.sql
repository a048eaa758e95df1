-- One row: one person's prescriptions in the newest year that Medicare Part D published of them. The opioid share is null
-- where either count is suppressed (under 11). Described, never scored.
CREATE OR REPLACE VIEW described_prescribing AS
SELECT
  prescribing.npi,
  prescribing.year,
  prescribing.claims,
  prescribing.opioid_claims,
  prescribing.opioid_patients,
  prescribing.long_acting_claims,
  prescribing.input_id
FROM prescribing
JOIN input
  ON input.id = prescribing.input_id
JOIN person
  ON person.npi = prescribing.npi
QUALIFY row_number() OVER (
  PARTITION BY prescribing.npi
  ORDER BY prescribing.year DESC, input.release_date DESC, prescribing.input_id DESC, prescribing.record
) = 1
ORDER BY prescribing.npi;
