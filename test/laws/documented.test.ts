import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { CLINICAL_NAMES } from '#cli/clinical-lines.ts'
import { createProgram } from '#cli/program.ts'
import { readConfig } from '#config.ts'
import { isNpi } from '#domain/npi.ts'
import { readText, root } from './tree.ts'

const operating = readText('docs/operating.md')
const scripts: Record<string, string> = JSON.parse(readText('package.json')).scripts

describe('the documentation names', () => {
  test('every environment variable that src/config.ts reads, and no other', () => {
    const read = new Set([...readText('src/config.ts').matchAll(/environment\.([A-Z_]+)/g)].map(([, name]) => name))
    const table = operating.slice(operating.indexOf('## The environment'), operating.indexOf('## The data folder'))
    const told = new Set([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name))
    expect(read.size).toBeGreaterThan(4)
    expect([...told].sort()).toEqual([...read].sort())
  })

  test('the defaults that an empty environment gives', () => {
    const { host, port, dataFolder, publicUrl } = readConfig({})
    const rows = [`| \`PORT\` | \`${port}\``, `| \`HOST\` | \`${host}\``, `| \`SPINEWISE_DATA\` | \`./data\``]
    for (const row of rows) expect(operating).toContain(row)
    expect({ dataFolder, publicUrl }).toEqual({ dataFolder: join(process.cwd(), 'data'), publicUrl: `http://${host}:${port}` })
  })

  test('every script of package.json, and no other', () => {
    const told = [...operating.matchAll(/^\| `npm (?:run )?([\w:-]+)/gm)].map(([, name]) => name)
    expect(told.sort()).toEqual(Object.keys(scripts).sort())
  })

  test('every clinical rule of the command line, and no other', () => {
    const told = [...readText('docs/clinical-lines.md').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name)
    expect(told).toEqual([...CLINICAL_NAMES])
  })

  test('every picture of the screens, and no other', () => {
    const pictures = readdirSync(join(root, 'docs/screens')).filter((name) => name.endsWith('.png'))
    const told = [...readText('docs/screens/README.md').matchAll(/\((\S+\.png)\)/g)].map(([, name]) => name)
    expect(told.sort()).toEqual(pictures.sort())
  })

  test('only files that are there', () => {
    const manuals = [
      'README.md',
      'docs/operating.md',
      'docs/clinical-lines.md',
      'docs/how-to/load-real-files.md',
      'docs/screens/README.md',
    ]
    const broken = manuals.flatMap((path) =>
      [...readText(path).matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, target]) => join(path, '..', target ?? ''))
        .filter((target) => !isThere(target))
        .map((target) => `${path} → ${target}`),
    )
    expect(broken).toEqual([])
  })
})

describe('every command', () => {
  test('has an example in its help, that begins as one calls it', async () => {
    const commands = await listCommands()
    expect(commands.length).toBeGreaterThan(15)
    for (const { name, help } of commands) expect(help, name).toMatch(new RegExp(`Examples?:\\n[^]*spinewise ${name}\\b`))
  })

  test('gives examples with NPIs that are none of a real clinician', async () => {
    const named = (await listCommands()).flatMap(({ help }) => [...help.matchAll(/\b\d{10}\b/g)].map(([npi]) => npi))
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((npi) => !isNpi(npi) || !npi.startsWith('2'))).toEqual([])
  })
})

function isThere(path: string): boolean {
  return readdirSync(join(root, path, '..')).includes(path.split('/').at(-1) ?? '')
}

async function listCommands(): Promise<{ name: string; help: string }[]> {
  const io = {
    out: () => {},
    note: () => {},
    isTerminal: false,
    columns: 80,
    paint: (_: unknown, text: string) => text,
    input: process.stdin,
  }
  const program = await createProgram({ io, config: readConfig({}) })
  return leaves(program, []).map(({ path, command }) => ({ name: path.join(' '), help: writeHelp(command) }))
}

// A command that only holds others is shown by theirs.
function leaves(command: Command, path: readonly string[]): { path: readonly string[]; command: Command }[] {
  if (command.commands.length === 0) return [{ path, command }]
  return command.commands.flatMap((below) => leaves(below, [...path, below.name()]))
}

function writeHelp(command: Command): string {
  let text = ''
  const keep = (part: string) => {
    text += part
  }
  command.configureOutput({ writeOut: keep }).outputHelp()
  return text
}
