-- One row a clinician of the edition who prescribes, newest year.
SELECT e.id, p.year, p.claims, p.opioid_claims
FROM prescribing AS p
JOIN edition_clinician AS e ON e.npi = p.npi
QUALIFY row_number() OVER (PARTITION BY e.id ORDER BY p.year DESC, p.input_id DESC, p.record) = 1
ORDER BY e.id
