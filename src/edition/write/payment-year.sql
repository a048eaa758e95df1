-- One row a program year of payments that was loaded.
SELECT DISTINCT program_year FROM payments WHERE program_year IS NOT NULL ORDER BY program_year
