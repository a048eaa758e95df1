import { FLAG_ITEM_IDS, type FlagItemId } from '#clinical/screen/flag-item.ts'
import { FLAG_ITEMS, FLAG_ITEMS_REVIEW } from '#clinical/screen/flag-items.ts'
import { FLAG_ROWS, FLAG_ROWS_REVIEW, type FlagFact, type FlagRow } from '#clinical/screen/flag-rows.ts'
import { FEATURE_IDS, FEATURES } from '#clinical/screen/inflammation.ts'

/** The questions and the decision table as a reviewer reads them, both languages side by side. */
export function renderWarningSigns(): string {
  return [
    `## What is asked (reviewed ${FLAG_ITEMS_REVIEW.dateReviewed}, next ${FLAG_ITEMS_REVIEW.nextReview})`,
    '',
    '| id | English | Spanish | why | source |',
    '|---|---|---|---|---|',
    ...FLAG_ITEM_IDS.map(renderItem),
    '',
    'The signs behind A1, of which four or more count:',
    '',
    ...FEATURE_IDS.map((id) => `- ${FEATURES[id].en} · ${FEATURES[id].es}`),
    '',
    `## What leads to which level (reviewed ${FLAG_ROWS_REVIEW.dateReviewed}, next ${FLAG_ROWS_REVIEW.nextReview})`,
    '',
    '| row | if | level | what a person is told, English | Spanish |',
    '|---|---|---|---|---|',
    ...FLAG_ROWS.map(renderRow),
  ].join('\n')
}

function renderItem(id: FlagItemId): string {
  const { question, why, source } = FLAG_ITEMS[id]
  return `| ${id} | ${question.en} | ${question.es} | ${why.en} | ${source} |`
}

function renderRow({ row, when, level, instruction }: FlagRow): string {
  const told = (language: 'en' | 'es') =>
    [instruction.action, instruction.why, ...instruction.next].map((words) => words[language]).join(' ')
  return `| ${row} | ${when.map(renderClause).join('; or ')} | ${level} | ${told('en')} | ${told('es')} |`
}

function renderClause(groups: readonly (readonly FlagFact[])[]): string {
  return groups.map((facts) => facts.join(' or ').replaceAll('-', ' ')).join(', and ')
}
