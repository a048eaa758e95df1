-- One row: an individual with a discipline of D1 or D2 who is not barred: in which peer group, whether listed, and if not, why (D3).
-- The discipline is that of the taxonomy with the largest weight. Where no taxonomy of D1 is known, the Medicare enrolment specialty
-- stands in for the general taxonomy of that specialty, with its weight.
CREATE OR REPLACE TABLE clinician AS
WITH visible AS (
  -- patientsLow of a set of groups: the largest cell of base codes.
  SELECT
    npi,
    max(patients) FILTER (mark IN ('S', 'M') AND NOT is_imaging) AS spine_low,
    max(patients) FILTER (grp LIKE 'inj.%') AS injection_low,
    max(patients) FILTER (grp LIKE 'inj.%' OR grp LIKE 'abl.%' OR grp LIKE 'si.%' OR grp = 'scs') AS pain_low,
    max(patients) FILTER (grp LIKE 'sx.%') AS surgery_low,
    max(patients) FILTER (grp LIKE 'inj.%' OR grp LIKE 'aug.%') AS guided_low,
    max(patients) FILTER (grp = 'beh.hbai') AS behavior_low
  FROM counted_row
  WHERE class = 'procedure'
  GROUP BY npi
),
-- A pain specialty enrolled beside anesthesiology says what a pain taxonomy says.
pain_enrolments AS (
  SELECT enrolments.npi, max(code_specialty.weight) AS weight
  FROM (
    SELECT npi, unnest(list_append(secondary_specialties, primary_specialty)) AS specialty
    FROM newest_doctors
    UNION ALL
    SELECT npi, specialty
    FROM services_person
  ) AS enrolments
  JOIN code_specialty
    ON code_specialty.folded = fold_specialty(enrolments.specialty)
  WHERE code_specialty.discipline = 'pain-medicine'
  GROUP BY enrolments.npi
),
-- 207XS0117X is orthopaedic surgery of the spine, 207T00000X neurological surgery: all other surgeons here are orthopaedic.
surgeons AS (
  SELECT npi, bool_or(code IN ('207XS0117X', '207T00000X')) AS declares_spine
  FROM person_taxonomy
  WHERE discipline = 'spine-surgery'
  GROUP BY npi
),
candidates AS (
  SELECT
    person.npi,
    coalesce(person.declared_discipline, person.specialty_discipline) AS base,
    person.taxonomy_weight,
    coalesce(person.taxonomy_weight, person.specialty_weight, 0) AS weight,
    pain_enrolments.weight AS pain_weight,
    coalesce(surgeons.declares_spine, fold_specialty(person.specialty) NOT LIKE 'ORTHOP%') AS is_spine_surgeon,
    coalesce(visible.spine_low, 0) AS spine_low,
    coalesce(visible.injection_low, 0) AS injection_low,
    coalesce(visible.pain_low, 0) AS pain_low,
    coalesce(visible.surgery_low, 0) AS surgery_low,
    coalesce(visible.guided_low, 0) AS guided_low,
    coalesce(visible.behavior_low, 0) AS behavior_low,
    getvariable('listing_patients_min') AS patients_min
  FROM person
  LEFT JOIN visible
    ON visible.npi = person.npi
  LEFT JOIN pain_enrolments
    ON pain_enrolments.npi = person.npi
  LEFT JOIN surgeons
    ON surgeons.npi = person.npi
  WHERE coalesce(person.declared_discipline, person.specialty_discipline) IS NOT NULL
    AND person.npi NOT IN (SELECT npi FROM barred)
),
placed AS (
  SELECT
    *,
    CASE
      WHEN base = 'anesthesiology' AND (pain_weight IS NOT NULL OR pain_low >= patients_min) THEN 'pain-medicine'
      WHEN base = 'spine-surgery' AND NOT is_spine_surgeon AND surgery_low < patients_min THEN 'orthopedics-general'
      ELSE base
    END AS discipline,
    CASE WHEN base = 'anesthesiology' THEN greatest(weight, coalesce(pain_weight, 0)) ELSE weight END AS listing_weight
  FROM candidates
),
judged AS (
  SELECT
    *,
    CASE
      WHEN listing_weight = 0
        THEN 'assistants, examiners and emergency clinicians are not listed'
      WHEN discipline = 'anesthesiology'
        THEN 'anesthesiology with no pain specialty and fewer than 11 visible patients of any pain procedure'
      WHEN discipline = 'orthopedics-general'
        THEN 'orthopedics with no spine specialty and fewer than 11 visible patients of any spine operation'
      WHEN discipline = 'radiology' AND (guided_low < patients_min OR spine_low < patients_min)
        THEN 'radiology with fewer than 11 visible patients of any spine injection or augmentation'
      WHEN discipline IN ('primary-care', 'advanced-practice') AND spine_low < patients_min
        THEN 'primary care and advanced practice with fewer than 11 visible patients of any kind of spine care'
      WHEN discipline = 'behavioral-health' AND listing_weight < getvariable('listing_weight_min') AND behavior_low < patients_min
        THEN 'behavioral health with no health or rehabilitation specialty and fewer than 11 visible patients of health-behavior care'
      WHEN listing_weight < getvariable('listing_weight_min') AND spine_low < patients_min
        THEN 'no specialty that points to back care and fewer than 11 visible patients of any kind of spine care'
    END AS not_listed_why
  FROM placed
),
declared_disciplines AS (
  SELECT npi, discipline, max(weight) AS weight
  FROM person_taxonomy
  GROUP BY npi, discipline
),
-- The chosen discipline stands first; what D3 turned it from is not said beside it.
others AS (
  SELECT
    judged.npi,
    list(declared_disciplines.discipline ORDER BY declared_disciplines.weight DESC, discipline_order.place) AS disciplines
  FROM judged
  JOIN declared_disciplines
    ON declared_disciplines.npi = judged.npi
    AND declared_disciplines.discipline NOT IN (judged.discipline, judged.base)
  JOIN discipline_order
    ON discipline_order.discipline = declared_disciplines.discipline
  GROUP BY judged.npi
)
SELECT
  CASE
    WHEN judged.not_listed_why IS NULL
      THEN CAST(row_number() OVER (PARTITION BY judged.not_listed_why IS NULL ORDER BY judged.npi) - 1 AS INTEGER)
  END AS id,
  judged.npi,
  judged.discipline,
  list_prepend(judged.discipline, coalesce(others.disciplines, [])) AS disciplines,
  judged.not_listed_why IS NULL AS listed,
  judged.not_listed_why,
  judged.taxonomy_weight,
  CAST(judged.spine_low AS INTEGER) AS spine_patients_low,
  CAST(judged.injection_low AS INTEGER) AS injection_patients_low
FROM judged
LEFT JOIN others
  ON others.npi = judged.npi
ORDER BY judged.npi;
