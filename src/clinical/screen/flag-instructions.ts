import type { Words } from '#domain/words.ts'
import { LEVEL_ACTIONS } from './flag-level.ts'

/** What a person is told: what to do, why, and what else helps. It never says what somebody has. */
export interface Instruction {
  action: Words
  why: Words
  next: readonly Words[]
}

/** For everyone with leg symptoms, or after an injection or operation on the spine, whatever was answered (red-flags.md B3). */
export const SAFETY_NET: Words = {
  en: 'Call 911 or go to an emergency department at once if you notice any of these: new trouble passing urine or holding it; loss of bowel control; numbness between the legs or around the back passage; new numbness during sex; weakness that grows, or weakness in both legs.',
  es: 'Llame al 911 o vaya de inmediato a la sala de emergencias si nota algo de esto: problemas nuevos para orinar o para aguantar la orina; pérdida del control del intestino; adormecimiento entre las piernas o alrededor del ano; adormecimiento nuevo en las relaciones sexuales; debilidad que aumenta, o debilidad en las dos piernas.',
}

const DO_NOT_DRIVE: Words = {
  en: 'Do not drive yourself. Take a list of your medicines if it is at hand.',
  es: 'No maneje usted. Lleve una lista de sus medicinas si la tiene a mano.',
}
const SAY_SINCE_WHEN: Words = {
  en: 'Say what you feel, and when it began.',
  es: 'Diga qué siente y cuándo empezó.',
}
const IF_WORSE: Words = {
  en: 'If it gets worse while you wait, call 911 or go to an emergency department.',
  es: 'Si empeora mientras espera, llame al 911 o vaya a la sala de emergencias.',
}

function emergency(why: Words, ...next: readonly Words[]): Instruction {
  return { action: LEVEL_ACTIONS.EMERGENCY, why, next: [...next, DO_NOT_DRIVE] }
}

function urgent(why: Words, ...next: readonly Words[]): Instruction {
  return { action: LEVEL_ACTIONS.URGENT, why, next: [...next, IF_WORSE] }
}

/** By row of red-flags.md B3; rows 12 and 14 have one for each case. */
export const INSTRUCTIONS = {
  vessel: emergency(
    {
      en: 'Sudden tearing pain, chest pain, trouble breathing or a cold, pale leg can come from the heart or a large blood vessel. Minutes count.',
      es: 'Un dolor repentino como un desgarro, el dolor de pecho, la falta de aire o una pierna fría y pálida pueden venir del corazón o de una arteria grande. Cada minuto cuenta.',
    },
    SAY_SINCE_WHEN,
  ),
  caudaEquina: emergency(
    {
      en: 'New trouble with the bladder, bowels or sex, or numbness between the legs, can mean that nerves at the end of the spine are pressed. This counts with or without pain, and early treatment can protect the nerves.',
      es: 'Los problemas nuevos de vejiga, de intestino o sexuales, o el adormecimiento entre las piernas, pueden indicar que los nervios del final de la columna están apretados. Vale con o sin dolor, y tratarlo pronto puede proteger los nervios.',
    },
    {
      en: 'Say: “I have a back problem with new bladder, bowel or numbness trouble.” Ask whether you need an MRI right away.',
      es: 'Diga: «Tengo un problema de espalda con cambios nuevos en la vejiga, el intestino o la sensibilidad». Pregunte si necesita una resonancia de inmediato.',
    },
  ),
  weakness: emergency(
    {
      en: 'Weakness that grows within hours or days, or weakness with trouble in both legs, can mean that nerves are in danger.',
      es: 'La debilidad que aumenta en horas o días, o la debilidad con molestias en las dos piernas, puede indicar que los nervios están en peligro.',
    },
    SAY_SINCE_WHEN,
  ),
  infectionOrBleeding: emergency(
    {
      en: 'These signs together can mean bleeding or an infection near the spinal cord. Both can be treated, and every hour counts.',
      es: 'Estas señales juntas pueden indicar un sangrado o una infección cerca de la médula. Los dos se pueden tratar, y cada hora cuenta.',
    },
    SAY_SINCE_WHEN,
  ),
  accident: emergency(
    {
      en: 'After a big accident a bone of the spine may be broken and not stable.',
      es: 'Después de un accidente grande puede haber un hueso roto e inestable en la columna.',
    },
    {
      en: 'Keep still, and wait for the ambulance crew to move you.',
      es: 'Quédese quieto y espere a que la ambulancia lo mueva.',
    },
  ),
  cord: emergency(
    {
      en: 'A weak leg, clumsy hands or trouble in both legs can mean pressure on the spinal cord. With cancer or a possible broken bone that is more likely.',
      es: 'Una pierna débil, las manos torpes o las molestias en las dos piernas pueden indicar presión sobre la médula. Con cáncer o un posible hueso roto es más probable.',
    },
    SAY_SINCE_WHEN,
  ),
  selfHarm: {
    action: {
      en: 'Call or text 988 now. If you are in danger, call 911.',
      es: 'Llame ahora al 988 y oprima 2, o envíe AYUDA por mensaje al 988. Si está en peligro, llame al 911.',
    },
    why: {
      en: 'Thoughts of hurting yourself are a reason to get help at once. 988 is free and answers day and night.',
      es: 'Pensar en hacerse daño es un motivo para pedir ayuda de inmediato. El 988 es gratis y responde de día y de noche.',
    },
    next: [
      { en: 'Tell someone you trust, and do not stay alone.', es: 'Cuénteselo a alguien de confianza y no se quede a solas.' },
    ],
  },
  bothLegs: urgent(
    {
      en: 'Pain or tingling in both legs can come before pressure on the nerves of the bladder and bowels.',
      es: 'El dolor u hormigueo en las dos piernas puede venir antes de la presión sobre los nervios de la vejiga y el intestino.',
    },
    SAFETY_NET,
  ),
  nerve: urgent(
    {
      en: 'New weakness, clumsy hands or unsteady walking can mean that a nerve or the spinal cord is pressed.',
      es: 'La debilidad nueva, las manos torpes o el paso inseguro pueden indicar que un nervio o la médula está apretado.',
    },
    {
      en: 'With clumsy hands or unsteady walking, ask to see a spine surgeon within 1 to 3 days.',
      es: 'Con manos torpes o paso inseguro, pida ver a un cirujano de columna en 1 a 3 días.',
    },
  ),
  infection: urgent({
    en: 'These signs can mean an infection of the spine or the kidneys. It is best found early.',
    es: 'Estas señales pueden indicar una infección de la columna o los riñones. Conviene encontrarla pronto.',
  }),
  cancer: urgent(
    {
      en: 'New or changed pain after cancer, or pain that never lets up together with weight loss, needs a check soon.',
      es: 'Un dolor nuevo o diferente después de un cáncer, o un dolor que no cede junto con pérdida de peso, necesita una revisión pronto.',
    },
    {
      en: 'Ask whether you need an MRI within a week.',
      es: 'Pregunte si necesita una resonancia dentro de una semana.',
    },
  ),
  fractureSevere: urgent(
    {
      en: 'A bone of the spine may have given way, and the pain is severe or you cannot walk.',
      es: 'Un hueso de la columna puede haber cedido, y el dolor es fuerte o no puede caminar.',
    },
    { en: 'Ask whether you need an X-ray.', es: 'Pregunte si necesita una radiografía.' },
  ),
  fracture: {
    action: LEVEL_ACTIONS.SOON,
    why: { en: 'A bone of the spine may have given way.', es: 'Un hueso de la columna puede haber cedido.' },
    next: [{ en: 'Ask whether you need an X-ray.', es: 'Pregunte si necesita una radiografía.' }, IF_WORSE],
  },
  aneurysm: urgent({
    en: 'At your age, new pain in the back or side can come from the large artery of the belly. That should be ruled out today.',
    es: 'A su edad, un dolor nuevo en la espalda o el costado puede venir de la arteria grande del vientre. Hay que descartarlo hoy.',
  }),
  minor: {
    action: {
      en: 'See a family physician or a pediatrician within 7 days.',
      es: 'Vaya con un médico de familia o un pediatra en los próximos 7 días.',
    },
    why: {
      en: 'Back pain in children and teens has other causes than in adults. The list of specialists here is for adults.',
      es: 'En niños y adolescentes, el dolor de espalda tiene otras causas. La lista de especialistas de aquí es para adultos.',
    },
    next: [IF_WORSE],
  },
  look: {
    action: LEVEL_ACTIONS.SOON,
    why: {
      en: 'Signs like these are most often harmless, but a clinician should look at them.',
      es: 'Estas señales casi nunca son graves, pero un médico debe revisarlas.',
    },
    next: [IF_WORSE],
  },
  legArteries: {
    action: {
      en: 'See a clinician within 7 days, and ask about the blood flow in your legs.',
      es: 'Vaya a una consulta médica en los próximos 7 días y pregunte por la circulación de sus piernas.',
    },
    why: {
      en: 'Leg pain that comes with walking and goes when you stand still can come from narrow arteries.',
      es: 'El dolor de piernas que viene al caminar y se pasa al detenerse puede venir de arterias estrechas.',
    },
    next: [IF_WORSE],
  },
  inflammation: {
    action: LEVEL_ACTIONS['ROUTINE-REFER'],
    why: {
      en: 'Your answers fit back pain from inflammation. A rheumatologist can find out.',
      es: 'Sus respuestas coinciden con un dolor de espalda por inflamación. Un reumatólogo puede averiguarlo.',
    },
    next: [],
  },
  selfHarmPassive: {
    action: {
      en: 'Talk to a clinician about these thoughts within 7 days. Call or text 988 at any hour.',
      es: 'Hable de estos pensamientos con un médico en los próximos 7 días. Llame al 988 y oprima 2 a cualquier hora.',
    },
    why: {
      en: 'Pain can wear people down, and such thoughts can be treated. 988 is free and answers day and night.',
      es: 'El dolor desgasta, y estos pensamientos se pueden tratar. El 988 es gratis y responde de día y de noche.',
    },
    next: [{ en: 'Tell someone you trust.', es: 'Cuénteselo a alguien de confianza.' }],
  },
  none: {
    action: LEVEL_ACTIONS.NONE,
    why: {
      en: 'You reported none of the signs that need a special step. Answer these questions again if something new begins.',
      es: 'No marcó ninguna señal que exija un paso especial. Responda otra vez estas preguntas si empieza algo nuevo.',
    },
    next: [],
  },
  reask: {
    action: LEVEL_ACTIONS.REASK,
    why: {
      en: 'Without these answers nobody can say that it is safe to go on.',
      es: 'Sin estas respuestas nadie puede decir que es seguro continuar.',
    },
    next: [
      {
        en: 'If you are not sure, go through the questions with a nurse or a physician today.',
        es: 'Si tiene dudas, repase hoy las preguntas con una enfermera o un médico.',
      },
    ],
  },
} as const satisfies Record<string, Instruction>
