-- One row what a company paid a clinician in a year for one reason.
SELECT ownership, nature.text AS nature, company.text AS company, cents
FROM payment
JOIN phrase AS nature ON nature.id = payment.nature
JOIN phrase AS company ON company.id = payment.company
WHERE clinician = ?
