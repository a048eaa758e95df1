-- One row a share of a clinician's practice style.
SELECT style, value, low, high, n, percentile, phrase.text AS why
FROM style
LEFT JOIN phrase ON phrase.id = style.why
WHERE clinician = ?
ORDER BY style
