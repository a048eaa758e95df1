import { laws } from '../../.dependency-cruiser.mjs'

export function renderLaw(): string {
  return [
    '| rule | what it says, and why |',
    '|---|---|',
    ...laws.map(({ name, comment }) => `| \`${name}\` | ${comment} |`),
  ].join('\n')
}
