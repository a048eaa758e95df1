-- Indexes of point reads, made after the rows so that their pages are full.
CREATE UNIQUE INDEX clinician_npi ON clinician (npi);
CREATE INDEX location_site ON location (site) WHERE site IS NOT NULL;
CREATE INDEX membership_group ON membership (practice_group);
CREATE INDEX affiliation_hospital ON affiliation (hospital);
CREATE INDEX place_folded ON place (folded, state);
