import { parseSync } from '@swc/core'

export interface FunctionSize {
  name: string
  lines: number
  parameters: number
}

const KINDS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
  'MethodProperty',
])

/** Every function of a TypeScript text (with JSX where `tsx`) with its length in lines and its number of parameters. */
export function measureFunctions(text: string, tsx = false): FunctionSize[] {
  // swc goes on counting bytes over files and starts a program at its first token: a token at the very start shows where it counts from.
  const marked = `;${text}`
  const program = parseSync(marked, { syntax: 'typescript', tsx, target: 'es2022' })
  const bytes = Buffer.from(marked)
  const found: FunctionSize[] = []
  const base = program.span.start
  visit(program, (node) => {
    const { start, end } = node.span
    const lines = bytes
      .subarray(start - base, end - base)
      .toString()
      .split('\n').length
    found.push({
      name: node.identifier?.value ?? node.key?.value ?? 'anonymous',
      lines,
      parameters: (node.params ?? node.function?.params ?? []).length,
    })
  })
  return found
}

interface FunctionNode {
  type: string
  span: { start: number; end: number }
  identifier?: { value: string } | null
  key?: { value?: string }
  params?: unknown[]
  function?: { params?: unknown[] }
}

function visit(node: unknown, onFunction: (node: FunctionNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, onFunction)
  else if (isObject(node)) {
    if (isFunctionNode(node)) onFunction(node)
    for (const value of Object.values(node)) visit(value, onFunction)
  }
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null
}

function isFunctionNode(node: Record<string, unknown>): node is Record<string, unknown> & FunctionNode {
  return typeof node.type === 'string' && KINDS.has(node.type) && isObject(node.span)
}
