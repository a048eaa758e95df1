/** What stands beside groups and lists, in Spanish by the English sentence. */
export const GROUPS_IN_SPANISH: Readonly<Record<string, string>> = {
  'Nobody is listed here for a person under 18: ask a family physician or pediatrician.':
    'Aquí no se muestra a nadie para menores de 18 años: pregunte a un médico de familia o pediatra.',
  'The radius holds for telehealth too: a clinician must be licensed where you are, and no public file says where that is.':
    'La distancia vale también para la telesalud: quien le atienda debe tener licencia donde usted está, y ningún archivo público dice dónde es.',
  'The guidelines do not name this profession for your answers; it is listed because nobody is hidden.':
    'Las guías no nombran esta profesión para sus respuestas; se muestra porque nadie se oculta.',
  osteoporosis: 'osteoporosis',
}
