/** Upper case, punctuation to spaces, spaces collapsed: how names of specialties are compared across years and files. */
export function foldText(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** The same in DuckDB, for a column or expression given as SQL. */
export function foldSql(expression: string): string {
  return `trim(regexp_replace(upper(${expression}), '[^A-Z0-9]+', ' ', 'g'))`
}
