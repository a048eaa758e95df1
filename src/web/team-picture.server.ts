import type { TeamResult } from '#domain/contract.ts'
import type { Language } from '#domain/words.ts'
import { disciplineIn } from '#services/say-in.ts'

export interface TeamMember {
  npi: string
  name: string
  discipline: string
  /** Empty where nothing ties them: they are only near. */
  via: TeamResult['roles'][number]['clinicians'][number]['via']
  distanceKm: number | null
}

export interface TeamRoleView {
  role: string
  covered: boolean
  members: TeamMember[]
  more: number
  /** Where the role stands in the drawing, and its members around it; in units of a drawing of 640 by 400. */
  x: number
  y: number
  dots: { x: number; y: number; isTied: boolean }[]
}

// A list that people read; the picture shows as many.
const MEMBERS_SHOWN = 5
const CENTRE = { x: 320, y: 200 }
const REACH = { x: 210, y: 135 }
const DOT_REACH = 30

/** The team by role, as a list, and laid out around the clinician for a drawing. */
export function describeTeamView({ roles }: TeamResult, language: Language): TeamRoleView[] {
  return roles.map(({ role, covered, clinicians }, place) => {
    const angle = (2 * Math.PI * place) / roles.length - Math.PI / 2
    const spot = { x: whole(CENTRE.x + REACH.x * Math.cos(angle)), y: whole(CENTRE.y + REACH.y * Math.sin(angle)) }
    const shown = clinicians.slice(0, MEMBERS_SHOWN)
    return {
      role,
      covered,
      members: shown.map(({ npi, name, discipline, via, distanceKm }) => ({
        npi,
        name,
        via,
        distanceKm,
        discipline: disciplineIn(language, discipline),
      })),
      more: clinicians.length - shown.length,
      ...spot,
      dots: shown.map(({ via }, index) => ({
        ...around(spot, angle, (index - (shown.length - 1) / 2) * 0.55),
        isTied: via.length > 0,
      })),
    }
  })
}

function around({ x, y }: { x: number; y: number }, angle: number, turn: number) {
  return { x: whole(x + DOT_REACH * Math.cos(angle + turn)), y: whole(y + DOT_REACH * Math.sin(angle + turn)) }
}

function whole(value: number): number {
  return Math.round(value * 10) / 10
}
