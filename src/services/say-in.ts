import { sayCondition } from '#codes/condition-words.ts'
import { sayDiscipline } from '#codes/discipline-words.ts'
import type { ConditionId } from '#domain/condition.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { Language } from '#domain/words.ts'

export function conditionIn(language: Language, id: ConditionId): string {
  return sayCondition(id)[language]
}

export function disciplineIn(language: Language, id: DisciplineId): string {
  return sayDiscipline(id).name[language]
}
