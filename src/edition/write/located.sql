-- One row a practice location of a listed clinician that lies somewhere: its ZIP code is in the gazetteer.
SELECT location.clinician AS owner, place.lat, place.lon
FROM location
JOIN place ON place.zip = location.zip
WHERE location.clinician < ?
ORDER BY location.clinician, location.ordinal
