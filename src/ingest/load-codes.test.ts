import { expect, test } from 'vitest'
import { foldSql } from '#codes/fold-text.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import { loadCodes } from './load-codes.ts'

test('the code tables hold the reviewed lists, and loading them twice changes nothing', async () => {
  const db = await openDuckdb()
  try {
    await loadCodes(db)
    await loadCodes(db)
    const one = async (sql: string) => (await db.rows<Record<string, unknown>>(sql))[0]
    expect(await one(`SELECT grp, weight::VARCHAR AS weight, mark, add_on FROM code_group WHERE code = '62325'`)).toEqual({
      grp: 'inj.epi.interlam',
      weight: '0.2000',
      mark: 'A',
      add_on: false,
    })
    expect(await one(`SELECT discipline, weight::VARCHAR AS weight FROM code_taxonomy WHERE code = '208VP0014X'`)).toEqual({
      discipline: 'pain-medicine',
      weight: '0.950',
    })
    expect(await one(`SELECT sum(mass)::VARCHAR AS mass FROM code_condition WHERE code = '22612'`)).toEqual({ mass: '1.0000' })
    expect(await one(`SELECT multiplier::VARCHAR AS m FROM discipline_multiplier WHERE discipline = 'anesthesiology'`)).toEqual({
      m: '0.20',
    })
    expect(
      await one(
        `SELECT count(*)::INTEGER AS roles, sum(weight)::VARCHAR AS weight FROM (SELECT DISTINCT role, weight FROM team_role)`,
      ),
    ).toEqual({ roles: 7, weight: '5.00' })
    expect(await one(`SELECT discipline FROM team_role WHERE needs_injections`)).toEqual({ discipline: 'pmr' })
  } finally {
    db.close()
  }
})

test('SQL folds a specialty name as TypeScript does', async () => {
  const db = await openDuckdb()
  try {
    await loadCodes(db)
    const rows = await db.rows<{ discipline: string }>(
      `SELECT discipline FROM code_specialty WHERE folded = ${foldSql('$name')}`,
      { name: '  Psychologist,  Clinical ' },
    )
    expect(rows).toEqual([{ discipline: 'behavioral-health' }])
  } finally {
    db.close()
  }
})
