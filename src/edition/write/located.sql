-- One row a listed clinician at a place: the point of a ZIP code that is in the gazetteer, however many locations lie there.
SELECT DISTINCT place.lat, place.lon, location.clinician AS owner
FROM location
JOIN place ON place.zip = location.zip
WHERE location.clinician < ?
ORDER BY place.lat, place.lon, location.clinician
