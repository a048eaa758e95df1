import type { FlagItem, FlagItemId } from './flag-item.ts'

const CES = 'IFOMPT framework 2020 (JOSPT 50:350); GIRFT cauda equina pathway 2023'
const NERVE = 'IFOMPT framework 2020 (JOSPT 50:350); NICE NG59'

const WHY_CES = {
  en: 'The nerves at the end of the spine also serve the bladder, the bowels and the skin between the legs.',
  es: 'Los nervios del final de la columna también sirven a la vejiga, al intestino y a la piel entre las piernas.',
}

/** Bladder, bowel and feeling; strength and balance. */
export const NERVE_ITEMS = {
  C1: {
    question: {
      en: 'Do you have new trouble passing urine? For example: you cannot go, you leak, or you do not feel when the bladder is full.',
      es: '¿Tiene problemas nuevos para orinar? Por ejemplo: no puede orinar, se le escapa, o no siente cuando la vejiga está llena.',
    },
    sign: { en: 'new trouble passing urine', es: 'problemas nuevos para orinar' },
    why: WHY_CES,
    source: CES,
  },
  C2: {
    question: {
      en: 'Have you newly lost control of your bowels, or the feeling when you pass stool?',
      es: '¿Perdió hace poco el control del intestino, o no siente cuando evacúa?',
    },
    sign: { en: 'new loss of bowel control or feeling', es: 'pérdida nueva del control del intestino o de su sensación' },
    why: WHY_CES,
    source: CES,
  },
  C3: {
    question: {
      en: 'Do you have numbness or a changed feeling around the genitals, buttocks, back passage or inner thighs?',
      es: '¿Tiene adormecida, o siente distinta, la zona de los genitales, las nalgas, el ano o la parte interna de los muslos?',
    },
    sign: { en: 'numbness between the legs', es: 'adormecimiento entre las piernas' },
    why: WHY_CES,
    source: CES,
  },
  C4: {
    question: {
      en: 'Do you have new numbness or new problems during sex?',
      es: '¿Tiene adormecimiento nuevo o problemas nuevos en las relaciones sexuales?',
    },
    sign: { en: 'new numbness or problems during sex', es: 'adormecimiento o problemas nuevos en las relaciones sexuales' },
    why: WHY_CES,
    source: CES,
  },
  C5: {
    question: {
      en: 'Do you have pain or tingling down both legs, or pain that changes from one leg to the other?',
      es: '¿Tiene dolor u hormigueo que baja por las dos piernas, o que cambia de una pierna a la otra?',
    },
    sign: { en: 'pain or tingling in both legs', es: 'dolor u hormigueo en las dos piernas' },
    why: {
      en: 'Trouble in both legs can come before trouble with the bladder or bowels.',
      es: 'Las molestias en las dos piernas pueden venir antes que los problemas de vejiga o intestino.',
    },
    source: CES,
  },
  N1: {
    question: {
      en: 'Is a leg or foot newly weak, or getting weaker? For example: the foot drags, or the knee gives way.',
      es: '¿Tiene debilidad nueva en una pierna o un pie, o que va en aumento? Por ejemplo: arrastra el pie o se le dobla la rodilla.',
    },
    sign: { en: 'new or growing weakness in a leg or foot', es: 'debilidad nueva o que aumenta en una pierna o un pie' },
    why: {
      en: 'New weakness can mean that a nerve is pressed and needs a look soon.',
      es: 'La debilidad nueva puede indicar que un nervio está apretado y que hay que revisarlo pronto.',
    },
    source: NERVE,
  },
  N2: {
    question: {
      en: 'Is weakness growing fast, over hours or days, or are both legs weak?',
      es: '¿La debilidad aumenta rápido, en horas o días, o tiene débiles las dos piernas?',
    },
    sign: { en: 'weakness that grows fast, or in both legs', es: 'debilidad que aumenta rápido, o en las dos piernas' },
    why: {
      en: 'Weakness that grows fast can become lasting if nobody acts.',
      es: 'La debilidad que aumenta rápido puede volverse permanente si nadie actúa.',
    },
    source: NERVE,
  },
  N3: {
    question: {
      en: 'Are your hands clumsy, is your walking unsteady, or do you feel electric shocks down the spine when you bend your neck?',
      es: '¿Tiene las manos torpes, camina con inseguridad, o siente descargas por la columna al doblar el cuello?',
    },
    sign: {
      en: 'clumsy hands, unsteady walking or electric shocks down the spine',
      es: 'manos torpes, paso inseguro o descargas por la columna',
    },
    why: {
      en: 'These can be signs of pressure on the spinal cord.',
      es: 'Pueden ser señales de presión sobre la médula espinal.',
    },
    source: 'IFOMPT framework 2020 (JOSPT 50:350); AOSpine 2013, 2017',
  },
  R1: {
    question: {
      en: 'Do you take a blood thinner and have new weakness, or new severe back pain after a procedure on the spine?',
      es: '¿Toma un anticoagulante y tiene debilidad nueva, o un dolor de espalda fuerte y nuevo después de un procedimiento en la columna?',
    },
    sign: {
      en: 'a blood thinner, with new weakness or severe pain after a spine procedure',
      es: 'un anticoagulante, con debilidad nueva o dolor fuerte después de un procedimiento en la columna',
    },
    why: {
      en: 'Blood thinners make bleeding near the spinal cord more likely.',
      es: 'Los anticoagulantes hacen más probable un sangrado cerca de la médula.',
    },
    source: NERVE,
  },
} as const satisfies Partial<Record<FlagItemId, FlagItem>>
