-- One row a style; its figures are NULL where the clinician's share cannot be shown.
SELECT word.name AS style, value, low, high, n, percentile
FROM word
LEFT JOIN style ON style.style = word.id AND style.clinician = ?
WHERE word.kind = 'style'
ORDER BY word.id
