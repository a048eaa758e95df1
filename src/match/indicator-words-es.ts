import type { IndicatorId } from '#domain/indicator.ts'
import { decimal, type IndicatorWords, percent } from './indicator-words.ts'

/** The reviewed words of indicator-words.ts in Spanish. */
export const INDICATOR_WORDS_ES: Record<IndicatorId, IndicatorWords> = {
  'spine-volume': {
    noun: 'cuántos pacientes de Medicare con problemas de espalda trata',
    own: (value) =>
      value > 0
        ? `trata al menos a ${patients(value)} al año por la espalda`
        : 'no muestra ningún tipo de atención de columna con 11 o más pacientes de Medicare al año',
  },
  'condition-breadth': {
    noun: 'cuántos tipos de problemas de espalda trata',
    own: (value) => `su atención visible abarca unos ${decimal(value)} tipos de problemas de espalda`,
  },
  'years-in-practice': {
    noun: 'años de ejercicio',
    own: (value) => `${decimal(value)} años de ejercicio`,
    middle: (mean) => (mean < 0.999 ? `unos ${Math.round(-6 * Math.log(1 - mean))} años` : 'más de 40 años'),
  },
  training: {
    noun: 'la formación declarada',
    own: (value) => `declara una formación tan cercana a la espalda como ${decimal(value)} en una escala de 0 a 1`,
    middle: about((mean) => decimal(mean)),
  },
  'spine-share': {
    noun: 'qué parte de su trabajo son la espalda y la columna',
    own: (_, mean) =>
      `cerca del ${percent(mean)} de su trabajo visible es espalda y columna, teniendo en cuenta los números pequeños`,
    middle: about(percent),
  },
  'declared-focus': {
    noun: 'la especialidad declarada',
    own: (value) => `declara una especialidad tan cercana a la espalda como ${decimal(value)} en una escala de 0 a 1`,
    middle: about((mean) => decimal(mean)),
  },
  recommended: {
    noun: 'las recomendaciones',
    own: (_, mean) => `recomendado por cerca del ${percent(mean)} de las personas consultadas`,
    middle: about(percent),
  },
  'roles-within-reach': {
    noun: 'qué otras profesiones tiene a su alcance',
    own: (value) => `el ${percent(value)} del equipo que la espalda necesita está en el mismo grupo o en la misma dirección`,
    middle: about(percent),
  },
  'shared-patients': {
    noun: 'con qué otras profesiones comparte pacientes',
    own: (value) => `comparte pacientes con el ${percent(value)} del equipo que la espalda necesita`,
    middle: about(percent),
  },
  'option-breadth': {
    noun: 'si un solo procedimiento es casi todo su trabajo',
    own: (value) => `el tipo de procedimiento más frecuente es el ${percent(value)} de los procedimientos`,
    side: { for: 'más variedad de lo', against: 'menos variedad de lo' },
  },
  'care-coordination': {
    noun: 'si el médico que envía al paciente recibe un informe',
    own: (_, mean) =>
      `cerca del ${percent(mean)} de los envíos se cierran con un informe, teniendo en cuenta los números pequeños`,
    middle: about(percent),
  },
  communication: {
    noun: 'cómo valoran los pacientes la comunicación del grupo',
    own: (value) => `los pacientes de su grupo valoran la comunicación con ${decimal(value)} de 100`,
  },
  'shared-decisions': {
    noun: 'cómo valoran los pacientes las decisiones compartidas del grupo',
    own: (value) => `los pacientes de su grupo valoran las decisiones compartidas con ${decimal(value)} de 100`,
  },
  'reported-listening': {
    noun: 'lo que la gente cuenta aquí sobre ser escuchada',
    own: (_, mean) => `cerca del ${percent(mean)} de las personas se sintieron escuchadas del todo`,
    middle: about(percent),
  },
  'attested-practices': {
    noun: 'las prácticas de decisión compartida declaradas',
    own: (value) =>
      `declara ${decimal(value)} ${value === 1 ? 'práctica' : 'prácticas'} de ayudas para decidir y de comunicación`,
  },
  'returning-visits': {
    noun: 'si los pacientes vuelven',
    side: { for: 'cuenta más de lo', against: 'cuenta menos de lo' },
    own: (value) => `el ${percent(value)} de las visitas visibles son de pacientes que vuelven`,
  },
  'visits-per-patient': {
    noun: 'con qué frecuencia ve a los pacientes',
    side: { for: 'cuenta más de lo', against: 'cuenta menos de lo' },
    own: (value) => `unas ${decimal(value)} visitas de regreso por paciente y año`,
  },
  'between-visit-care': {
    noun: 'la atención entre visitas',
    own: (value) => `se ven ${decimal(value)} servicios de atención entre visitas al año`,
  },
  'stable-practice': {
    noun: 'si el consultorio sigue en el mismo lugar',
    own: (value) => `en el mismo lugar en el ${percent(value)} de las publicaciones`,
    middle: about(percent),
  },
  'kept-follow-up': {
    noun: 'si los seguimientos se hacen a tiempo',
    own: (_, mean) => `hace a tiempo cerca del ${percent(mean)} de los seguimientos`,
    middle: about(percent),
  },
}

function about(say: (mean: number) => string): (mean: number) => string {
  return (mean) => `cerca de ${say(mean)}`
}

/** A lower bound stays one: rounded down. */
function patients(value: number): string {
  const whole = Math.max(1, Math.floor(value + 1e-9))
  return `${whole.toLocaleString('es-US')} ${whole === 1 ? 'paciente' : 'pacientes'} de Medicare`
}
