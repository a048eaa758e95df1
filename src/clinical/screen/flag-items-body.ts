import type { FlagItem, FlagItemId } from './flag-item.ts'

const FRAMEWORK = 'IFOMPT framework 2020 (JOSPT 50:350); NICE NG59'
const BONE = 'IFOMPT framework 2020 (JOSPT 50:350); Henschke 2009, Downie 2013'
const CANCER = 'NICE NG234; Henschke 2009, Downie 2013'
const VESSEL = 'our own list, from red-flags.md B2; to be reviewed by clinicians'

/** Bones, cancer, infection, heart and vessels, kidneys. */
export const BODY_ITEMS = {
  F1: {
    question: {
      en: 'Did this begin after a big accident, such as a car crash or a fall from a height?',
      es: '¿Empezó después de un accidente grande, como un choque de auto o una caída desde altura?',
    },
    sign: { en: 'a big accident', es: 'un accidente grande' },
    why: { en: 'A bone of the spine may be broken.', es: 'Puede haber un hueso roto en la columna.' },
    source: BONE,
  },
  F2: {
    question: {
      en: 'Did it begin after a small fall or a lift, and are you 65 or older, or have thin bones, or take steroids for a long time?',
      es: '¿Empezó al caerse un poco o al levantar algo, y tiene 65 años o más, huesos débiles, o toma corticoides desde hace mucho?',
    },
    sign: {
      en: 'a small fall or lift, with a risk of thin bones',
      es: 'una caída leve o un esfuerzo, con riesgo de huesos débiles',
    },
    why: {
      en: 'With thin bones even a small fall can break one.',
      es: 'Con huesos débiles, hasta una caída leve puede romper uno.',
    },
    source: BONE,
  },
  F3: {
    question: {
      en: 'Did severe pain in the back come suddenly when you stood up? Or is one bone sore to touch, are you shorter, or newly bent?',
      es: '¿Le vino de repente un dolor fuerte de espalda al ponerse de pie? ¿O le duele un hueso al tocarlo, está más bajo o encorvado?',
    },
    sign: {
      en: 'sudden severe back pain on standing, a sore bone, lost height or a new stoop',
      es: 'dolor fuerte y repentino al pararse, un hueso sensible, menos estatura o espalda encorvada',
    },
    why: { en: 'A bone of the spine may have given way.', es: 'Un hueso de la columna puede haber cedido.' },
    source: BONE,
  },
  M1: {
    question: {
      en: 'Have you ever had cancer, and is this back pain new or different?',
      es: '¿Ha tenido cáncer alguna vez, y este dolor de espalda es nuevo o diferente?',
    },
    sign: { en: 'cancer now or before, with new or changed pain', es: 'cáncer ahora o antes, con dolor nuevo o diferente' },
    why: {
      en: 'Most back pain after cancer is harmless, but some cancers reach the bones.',
      es: 'Casi siempre el dolor de espalda después de un cáncer no es grave, pero algunos cánceres llegan a los huesos.',
    },
    source: CANCER,
  },
  M2: {
    question: {
      en: 'Have you lost weight without trying: 5 pounds or more of every 100, within 6 months?',
      es: '¿Bajó de peso sin proponérselo: 5 libras o más de cada 100 (5 kilos de cada 100), en 6 meses?',
    },
    sign: { en: 'weight loss without trying', es: 'pérdida de peso sin proponérselo' },
    why: {
      en: 'Weight loss without a reason should be looked into.',
      es: 'Bajar de peso sin motivo es algo que se debe estudiar.',
    },
    source: CANCER,
  },
  M3: {
    question: {
      en: 'Does the pain never let up, get worse when you lie down, hurt badly at night, or go round the chest like a band?',
      es: '¿El dolor no cede nunca, empeora al acostarse, es fuerte de noche, o rodea el pecho como una banda?',
    },
    sign: { en: 'pain that never lets up, or severe at night', es: 'dolor que no cede, o fuerte de noche' },
    why: {
      en: 'Common back pain changes through the day and with movement.',
      es: 'El dolor de espalda común cambia durante el día y con el movimiento.',
    },
    source: CANCER,
  },
  I1: {
    question: {
      en: 'Do you have a fever of 100.4 °F (38 °C) or more, chills or sweats together with the back pain?',
      es: '¿Tiene fiebre de 38 °C (100.4 °F) o más, escalofríos o sudores junto con el dolor de espalda?',
    },
    sign: { en: 'fever, chills or sweats', es: 'fiebre, escalofríos o sudores' },
    why: { en: 'An infection can reach the spine.', es: 'Una infección puede llegar a la columna.' },
    source: FRAMEWORK,
  },
  I2: {
    question: {
      en: 'Do any of these fit you: a recent spine injection or operation, a blood infection, dialysis, weak defenses, diabetes out of control, contact with tuberculosis, drugs by needle?',
      es: '¿Alguna de estas cosas es su caso: inyección u operación reciente de columna, infección en la sangre, diálisis, defensas bajas, diabetes sin control, contacto con tuberculosis, drogas inyectadas?',
    },
    sign: { en: 'a raised risk of infection', es: 'un riesgo mayor de infección' },
    why: { en: 'These make an infection of the spine more likely.', es: 'Hacen más probable una infección de la columna.' },
    source: FRAMEWORK,
  },
  V1: {
    question: {
      en: 'Do you have sudden tearing pain in the back, side or belly, a throbbing belly, fainting or a cold sweat?',
      es: '¿Tiene un dolor repentino, como un desgarro, en la espalda, el costado o el vientre, latidos en el vientre, desmayo o sudor frío?',
    },
    sign: { en: 'sudden tearing pain, fainting or a cold sweat', es: 'dolor repentino como un desgarro, desmayo o sudor frío' },
    why: { en: 'A large blood vessel may be tearing.', es: 'Una arteria grande puede estar rompiéndose.' },
    source: VESSEL,
  },
  V2: {
    question: {
      en: 'Are you 60 or older, with new pain in the back or side, and have you ever smoked or been told of a widened artery (aneurysm)?',
      es: '¿Tiene 60 años o más y un dolor nuevo en la espalda o el costado, y ha fumado o le han dicho que tiene una arteria dilatada (aneurisma)?',
    },
    sign: {
      en: 'age 60 or older with new pain, and smoking or a widened artery',
      es: '60 años o más con dolor nuevo, y tabaco o una arteria dilatada',
    },
    why: {
      en: 'The large artery of the belly can cause back pain at this age.',
      es: 'A esta edad, la arteria grande del vientre puede causar dolor de espalda.',
    },
    source: VESSEL,
  },
  V3: {
    question: {
      en: 'Do you have chest pain or trouble breathing together with the back pain?',
      es: '¿Tiene dolor en el pecho o le falta el aire junto con el dolor de espalda?',
    },
    sign: { en: 'chest pain or trouble breathing', es: 'dolor en el pecho o falta de aire' },
    why: { en: 'The heart or the lungs may be the cause.', es: 'La causa puede estar en el corazón o los pulmones.' },
    source: VESSEL,
  },
  V4: {
    question: {
      en: 'Do your legs hurt when you walk, and does the pain go away when you just stand still?',
      es: '¿Le duelen las piernas al caminar, y se le pasa con solo quedarse de pie?',
    },
    sign: { en: 'leg pain on walking that goes when standing still', es: 'dolor de piernas al caminar que se pasa al detenerse' },
    why: {
      en: 'Narrow arteries in the legs can feel like a back problem.',
      es: 'Las arterias estrechas de las piernas pueden parecer un problema de espalda.',
    },
    source: VESSEL,
  },
  V5: {
    question: {
      en: 'Is a leg suddenly cold, pale, numb or very painful?',
      es: '¿Tiene una pierna que de repente está fría, pálida, dormida o muy dolorida?',
    },
    sign: {
      en: 'a leg suddenly cold, pale, numb or very painful',
      es: 'una pierna de repente fría, pálida, dormida o muy dolorida',
    },
    why: { en: 'The blood flow to the leg may be blocked.', es: 'La sangre puede no estar llegando a la pierna.' },
    source: VESSEL,
  },
  K1: {
    question: {
      en: 'Do you have blood in the urine, or pain in your side below the ribs, with or without fever?',
      es: '¿Tiene sangre en la orina, o dolor en el costado debajo de las costillas, con o sin fiebre?',
    },
    sign: { en: 'blood in the urine, or pain in the side', es: 'sangre en la orina, o dolor en el costado' },
    why: { en: 'The kidneys may be the cause.', es: 'La causa puede estar en los riñones.' },
    source: VESSEL,
  },
} as const satisfies Partial<Record<FlagItemId, FlagItem>>
