import type { DisciplineId } from '#domain/discipline.ts'
import type { Words } from '#domain/words.ts'
import { DISCIPLINES, type DisciplineText } from './disciplines.ts'
import { reviewOf } from './review.ts'

export const DISCIPLINES_SPANISH_REVIEW = reviewOf('Disciplines in Spanish', 'our own words, plain Latin American Spanish')

const SPANISH: Record<DisciplineId, DisciplineText> = {
  'spine-surgery': { name: 'Cirugía de columna', person: 'un cirujano de columna', people: 'cirujanos de columna' },
  pmr: {
    name: 'Medicina física y rehabilitación',
    person: 'un médico de rehabilitación (fisiatra)',
    people: 'médicos de rehabilitación (fisiatras)',
  },
  'pain-medicine': { name: 'Medicina del dolor', person: 'un médico del dolor', people: 'médicos del dolor' },
  neurology: { name: 'Neurología', person: 'un neurólogo', people: 'neurólogos' },
  rheumatology: { name: 'Reumatología', person: 'un reumatólogo', people: 'reumatólogos' },
  'primary-care': { name: 'Atención primaria', person: 'un médico de cabecera', people: 'médicos de cabecera' },
  'sports-medicine': { name: 'Medicina deportiva', person: 'un médico deportivo', people: 'médicos deportivos' },
  'occupational-medicine': { name: 'Medicina del trabajo', person: 'un médico del trabajo', people: 'médicos del trabajo' },
  'osteopathic-manual': {
    name: 'Medicina manual osteopática',
    person: 'un médico osteópata de medicina manual',
    people: 'médicos osteópatas de medicina manual',
  },
  'physical-therapy': { name: 'Fisioterapia', person: 'un fisioterapeuta', people: 'fisioterapeutas' },
  chiropractic: { name: 'Quiropráctica', person: 'un quiropráctico', people: 'quiroprácticos' },
  'occupational-therapy': { name: 'Terapia ocupacional', person: 'un terapeuta ocupacional', people: 'terapeutas ocupacionales' },
  acupuncture: { name: 'Acupuntura', person: 'un acupunturista', people: 'acupunturistas' },
  'massage-bodywork': { name: 'Masaje', person: 'un masajista terapéutico', people: 'masajistas terapéuticos' },
  'exercise-rehab': {
    name: 'Ejercicio y entrenamiento',
    person: 'un profesional del ejercicio',
    people: 'profesionales del ejercicio',
  },
  'behavioral-health': { name: 'Salud mental', person: 'un psicólogo o consejero', people: 'psicólogos y consejeros' },
  'advanced-practice': {
    name: 'Enfermería de práctica avanzada',
    person: 'una enfermera especializada o un asistente médico',
    people: 'enfermeras especializadas y asistentes médicos',
  },
  'nursing-support': {
    name: 'Enfermería y coordinación',
    person: 'una enfermera del dolor o coordinadora de casos',
    people: 'enfermeras del dolor y coordinadoras de casos',
  },
  pharmacy: { name: 'Farmacia', person: 'un farmacéutico', people: 'farmacéuticos' },
  integrative: {
    name: 'Medicina integrativa',
    person: 'un médico integrativo o naturópata',
    people: 'médicos integrativos y naturópatas',
  },
  radiology: { name: 'Radiología', person: 'un radiólogo', people: 'radiólogos' },
  emergency: { name: 'Medicina de emergencias', person: 'un médico de emergencias', people: 'médicos de emergencias' },
  anesthesiology: { name: 'Anestesiología', person: 'un anestesiólogo', people: 'anestesiólogos' },
  'orthopedics-general': { name: 'Ortopedia general', person: 'un cirujano ortopédico', people: 'cirujanos ortopédicos' },
}

/** A discipline in both languages: the field, one person of it, several. */
export function sayDiscipline(id: DisciplineId): Record<keyof DisciplineText, Words> {
  const { [id]: english } = DISCIPLINES
  const { [id]: spanish } = SPANISH
  return {
    name: { en: english.name, es: spanish.name },
    person: { en: english.person, es: spanish.person },
    people: { en: english.people, es: spanish.people },
  }
}
