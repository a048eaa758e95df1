-- One row a style; its figures are NULL where the clinician's share cannot be shown, those of peers where they are too few.
SELECT word.name AS style, value, low, high, n, percentile, count, p10, p25, p50, p75, p90
FROM word
LEFT JOIN style ON style.style = word.id AND style.clinician = ?1
LEFT JOIN style_peers
  ON style_peers.style = word.id
  AND style_peers.discipline = (SELECT discipline FROM clinician WHERE id = ?1)
WHERE word.kind = 'style'
ORDER BY word.id
