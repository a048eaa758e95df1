import type { Command } from 'commander'
import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'
import { findSpecialists } from '#services/find.ts'
import { NEED_FIELDS, type NeedFieldId } from '#services/need-fields.ts'
import { parseFindOptions, parseNeed } from '#services/parse-need.ts'
import type { Surroundings } from './context.ts'
import { type EditionOptions, withEdition, withEditionOptions } from './edition-option.ts'
import { renderFindResult } from './render/find-result.ts'

// A terminal shows few well; --json and --limit give more.
const SHOWN_TO_PEOPLE = '3'

const FLAG_HELP: Record<NeedFieldId, string> = {
  near: 'ZIP code, "City, ST" or lat,lon',
  within: 'how far to look, in km (default 40)',
  name: 'a name or a practice; looks everywhere unless --near is given',
  condition: `what it is about: ${CONDITION_IDS.join(', ')} or not-sure`,
  weeks: 'for how many weeks',
  legSymptoms: 'pain, tingling or numbness down a leg',
  armSymptoms: 'the same down an arm',
  legPain: 'leg pain from 0 to 10',
  legPainWeeks: 'for how many weeks the leg pain has been as bad',
  walkingLimited: 'walking is limited',
  deficit: 'weakness that a clinician found and that is stable',
  tried: `kinds of treatment tried, with commas: ${TREATMENT_KINDS.join(', ')}`,
  phq4: 'PHQ-4 score',
  age: 'age in years',
  firstEpisode: 'the first episode ever',
  pregnant: 'pregnant',
  osteoporosis: 'osteoporosis',
  steroids: 'long-term steroids',
  anticoagulant: 'a blood thinner',
  cancer: 'cancer, now or before',
  surgery: 'stance on surgery: open or avoid',
  medicines: 'stance on medicines: open or avoid',
  visit: 'in-person, telehealth or either',
  language: 'a language (no public file states it)',
  gender: 'F or M',
  medicare: 'only who accepts Medicare assignment',
  discipline: `only these, with commas: ${DISCIPLINE_IDS.join(', ')}`,
  weights:
    'what matters, 0 to 10: knowledge, specialization, teamwork, partnership, continuity; for example knowledge=3,continuity=5',
  limit: 'results a group (default 3, with --json 20)',
  page: 'which page of them',
  sort: 'within a group: fit (default), or distance for the nearest first',
}

const HELP_BY_FIELD = new Map<string, string>(Object.entries(FLAG_HELP))

export function addFindCommand(program: Command, { io, config }: Surroundings): void {
  const command = withEditionOptions(program.command('find').argument('[place...]', 'where, the same as --near')).description(
    'Who is near, in whose order, and why',
  )
  for (const [field, { expected }] of Object.entries(NEED_FIELDS)) command.option(flagOf(field, expected), helpOf(field), collect)
  command
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise find 02903\n  spinewise find --near "Boston, MA" --condition stenosis --weeks 20 --walking-limited\n' +
        '  spinewise find --near 02903 --weights knowledge=1,continuity=5 --json\n  spinewise find --name rivera',
    )
    .action(async (place: string[], { edition, json, ...raw }: EditionOptions & Record<string, unknown>) => {
      const options = { nameField: flagName }
      const wanted = { ...raw, ...readPlace(place, raw.near), limit: raw.limit ?? (json ? undefined : SHOWN_TO_PEOPLE) }
      const result = await withEdition({ ...(edition ? { edition } : {}) }, config, (opened) =>
        findSpecialists(opened, parseNeed(opened, wanted, options), parseFindOptions(wanted, options)),
      )
      io.out(json ? JSON.stringify(result) : renderFindResult(result, io))
    })
}

// Without quotes a shell takes --near Providence RI apart: the second word arrives on its own.
function readPlace(words: readonly string[], near: unknown): { near?: string } {
  return words.length === 0 ? {} : { near: [...(typeof near === 'string' ? [near] : []), ...words].join(' ') }
}

// A flag given twice is a longer list, or a value that is not understood; the first is never dropped in silence.
function collect(value: string, previous: unknown): string {
  return typeof previous === 'string' ? `${previous},${value}` : value
}

function flagName(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

// A yes-or-no flag may stand alone.
function flagOf(field: string, expected: string): string {
  return expected === 'yes or no' ? `${flagName(field)} [yes|no]` : `${flagName(field)} <value>`
}

function helpOf(field: string): string {
  return HELP_BY_FIELD.get(field) ?? ''
}
