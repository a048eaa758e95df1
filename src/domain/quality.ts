export const QUALITY_IDS = ['knowledge', 'specialization', 'teamwork', 'partnership', 'continuity'] as const
export type QualityId = (typeof QUALITY_IDS)[number]

interface QualityText {
  name: string
  question: string
}

/** The five qualities of a good back pain specialist (measures.md 1): the name shown and the question it answers. */
export const QUALITIES: Record<QualityId, QualityText> = {
  knowledge: {
    name: 'Knowledge and experience',
    question: 'Has this clinician the training, and how much of this kind of back problem do they treat?',
  },
  specialization: { name: 'Focus on back pain', question: 'How much of the practice is backs and spines?' },
  teamwork: {
    name: 'Team approach',
    question: 'Which of the other disciplines that good back care needs are within reach of this clinician?',
  },
  partnership: {
    name: 'Listening and shared decisions',
    question: 'What do patients report about being heard, informed and involved?',
  },
  continuity: {
    name: 'Follow-up and continuity',
    question: 'Do patients come back to the same clinician, and is care watched between visits?',
  },
}
