import { reviewOf } from '#codes/review.ts'
import type { Words } from '#domain/words.ts'
import type { ReferralState } from './referral.ts'

export const REFERRAL_WORDS_REVIEW = reviewOf(
  'What is said about a referral',
  'our own words, in plain English and Spanish; to be reviewed by patients and clinicians',
)

export type ReferralReader = 'patient' | 'sender' | 'receiver'

/** What each of the three is told in each state: what is so, and what they can do. */
export const REFERRAL_WORDS = {
  drafted: {
    patient: {
      en: 'Your referral is being written. It has not been sent yet.',
      es: 'Se está escribiendo su referido. Todavía no se ha enviado.',
    },
    sender: { en: 'This referral is a draft. Send it when it is complete.', es: 'Es un borrador. Envíelo cuando esté completo.' },
    receiver: { en: 'Nothing has been sent to you yet.', es: 'Todavía no se le ha enviado nada.' },
  },
  sent: {
    patient: {
      en: 'Your referral was sent. The specialist has not answered yet.',
      es: 'Su referido fue enviado. El especialista todavía no ha contestado.',
    },
    sender: { en: 'Sent. The specialist has not answered yet.', es: 'Enviado. El especialista todavía no ha contestado.' },
    receiver: {
      en: 'A new referral for you. Please accept or decline it.',
      es: 'Tiene un referido nuevo. Acéptelo o rechácelo.',
    },
  },
  accepted: {
    patient: {
      en: 'The specialist accepted. The next step is to agree on a day for the visit.',
      es: 'El especialista aceptó. El paso siguiente es acordar el día de la visita.',
    },
    sender: { en: 'Accepted. No visit is set yet.', es: 'Aceptado. Todavía no hay visita acordada.' },
    receiver: { en: 'You accepted. Please set a day for the visit.', es: 'Usted aceptó. Acuerde el día de la visita.' },
  },
  scheduled: {
    patient: { en: 'Your visit is set.', es: 'Su visita está acordada.' },
    sender: { en: 'The visit is set.', es: 'La visita está acordada.' },
    receiver: {
      en: 'The visit is set. Afterwards, please say whether the person came.',
      es: 'La visita está acordada. Después, diga si la persona vino.',
    },
  },
  seen: {
    patient: {
      en: 'You were seen. The specialist still has to send a report to the clinician who referred you.',
      es: 'Usted tuvo su visita. El especialista todavía tiene que enviar un informe a quien lo refirió.',
    },
    sender: { en: 'The visit took place. The report is not here yet.', es: 'La visita se hizo. El informe no ha llegado.' },
    receiver: { en: 'Please send your report.', es: 'Envíe su informe.' },
  },
  reported: {
    patient: {
      en: 'The report was sent to the clinician who referred you.',
      es: 'El informe fue enviado a quien lo refirió.',
    },
    sender: { en: 'The report is here. Read it and close the referral.', es: 'El informe llegó. Léalo y cierre el referido.' },
    receiver: { en: 'Your report was sent. Thank you.', es: 'Su informe fue enviado. Gracias.' },
  },
  closed: {
    patient: { en: 'This referral is closed.', es: 'Este referido está cerrado.' },
    sender: { en: 'This referral is closed.', es: 'Este referido está cerrado.' },
    receiver: { en: 'This referral is closed.', es: 'Este referido está cerrado.' },
  },
  declined: {
    patient: {
      en: 'This specialist cannot take you. The clinician who referred you can send it to another.',
      es: 'Este especialista no puede atenderlo. Quien lo refirió puede enviarlo a otro.',
    },
    sender: {
      en: 'Declined. Send it to another specialist, or cancel it.',
      es: 'Rechazado. Envíelo a otro especialista o cancélelo.',
    },
    receiver: { en: 'You declined this referral.', es: 'Usted rechazó este referido.' },
  },
  expired: {
    patient: {
      en: 'Nobody acted in time. Ask the clinician who referred you to send it to another specialist.',
      es: 'Nadie actuó a tiempo. Pida a quien lo refirió que lo envíe a otro especialista.',
    },
    sender: {
      en: 'Nobody acted in time. Send it to another specialist, or cancel it.',
      es: 'Nadie actuó a tiempo. Envíelo a otro especialista o cancélelo.',
    },
    receiver: { en: 'The time to act on this referral is over.', es: 'Terminó el plazo para este referido.' },
  },
  cancelled: {
    patient: { en: 'This referral was cancelled.', es: 'Este referido fue cancelado.' },
    sender: { en: 'This referral was cancelled.', es: 'Este referido fue cancelado.' },
    receiver: { en: 'This referral was cancelled.', es: 'Este referido fue cancelado.' },
  },
} as const satisfies Record<ReferralState, Record<ReferralReader, Words>>

/** Said beside the state once the clock has escalated it: it asks for a person. */
export const ESCALATION_WORDS = {
  patient: {
    en: 'This has waited too long. Call the clinician who referred you. If you get worse, do the check again.',
    es: 'Esto ha esperado demasiado. Llame a quien lo refirió. Si empeora, haga de nuevo la revisión.',
  },
  sender: {
    en: 'This has waited too long. Call the specialist, or send it to another.',
    es: 'Esto ha esperado demasiado. Llame al especialista o envíelo a otro.',
  },
  receiver: { en: 'This has waited too long. Please act today.', es: 'Esto ha esperado demasiado. Actúe hoy.' },
} as const satisfies Record<ReferralReader, Words>
