import type { IndicatorDefinition } from '#domain/indicator.ts'
import { QUALITIES, QUALITY_IDS } from '#domain/quality.ts'
import { CATALOG } from '#measures/catalog.ts'

export function renderMeasures(): string {
  return QUALITY_IDS.map((id) => {
    const definitions = CATALOG.map((indicator) => indicator.definition).filter(({ quality }) => quality === id)
    return [`## ${QUALITIES[id].name}`, '', QUALITIES[id].question, '', ...definitions.map(renderDefinition)].join('\n')
  }).join('\n\n')
}

function renderDefinition(definition: IndicatorDefinition): string {
  const { id, title, whyItMatters, numerator, denominator, unit, direction, evidence, limits, appliesTo, weight, sources } =
    definition
  const { mean, variance } = definition.defaultPrior
  return [
    `### \`${id}\`: ${title}`,
    '',
    whyItMatters,
    '',
    '| | |\n|---|---|',
    `| numerator | ${numerator} |`,
    `| denominator | ${denominator} |`,
    `| unit | ${unit} |`,
    `| direction | ${direction} |`,
    `| evidence | ${evidence} |`,
    `| limits | ${limits} |`,
    `| applies to | ${appliesTo === 'all' ? 'all disciplines' : appliesTo.join(', ')} |`,
    `| weight | ${weight} |`,
    `| default prior | mean ${mean}, variance ${variance}${definition.priorIsFixed ? ', always used' : ''} |`,
    `| sources | ${sources.join(', ')} |`,
    `| formula version | ${definition.version} |`,
    `| reviewed | ${definition.dateReviewed} by ${definition.author}; next ${definition.nextReview} |`,
    '',
  ].join('\n')
}
