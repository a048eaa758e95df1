import { DISCIPLINES } from '#codes/disciplines.ts'
import type { TeamResult, TeamRole } from '#domain/contract.ts'
import { distanceInWords } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderEditionLine } from './edition-line.ts'
import { wrap } from './wrap.ts'

// More members than this are counted, not listed.
const SHOWN = 5

const TIE_WORDS = {
  group: 'same group',
  address: 'same address',
  hospital: 'same hospital',
  'shared-patients': 'shares patients',
} as const

export function renderTeam({ edition, npi, roles }: TeamResult, io: Io): string {
  const lines = [renderEditionLine(edition, io), '', io.paint('bold', `Team within reach of NPI ${npi}`)]
  return [...lines, ...roles.flatMap((role) => renderRole(role, io))].join('\n')
}

function renderRole({ role, covered, clinicians }: TeamRole, io: Io): string[] {
  const mark = covered ? io.paint('green', '✓ covered') : io.paint('yellow', '– not seen')
  const rows = clinicians.slice(0, SHOWN).map(({ name, discipline, via, distanceKm, npi }) => {
    const ties = via.map((tie) => TIE_WORDS[tie]).join(', ') || 'nearest who could fill it'
    return wrap(
      `${name} · ${DISCIPLINES[discipline].name} · ${ties}${distanceKm === null ? '' : ` · ${distanceInWords(distanceKm)}`} · NPI ${npi}`,
      { columns: io.columns, first: '     ' },
    )
  })
  const rest = clinicians.length > SHOWN ? [`     and ${clinicians.length - SHOWN} more`] : []
  return ['', ` ${mark}  ${io.paint('bold', role)}`, ...rows, ...rest]
}
