import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { checkSources } from '#sources/fetch/check-sources.ts'
import { FAULTS } from '../publishers/faults.ts'
import { startPublisher } from '../publishers/publisher.ts'
import { openPublishing, PATIENCE } from './publishing.ts'
import { spinewise } from './spinewise.ts'

const publishing = openPublishing()
const { take, whole } = publishing

const SOURCES = ['hospitals', 'exclusions', 'payments']

test('sockets go to the mirror and nowhere else, and a dry run opens none', async () => {
  // One of its own, to which no connection is open yet.
  const mirror = await startPublisher(publishing.shelf())
  const places: Promise<string>[] = []
  const note = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('socket' in message) || !(message.socket instanceof Socket)) return
    const { socket } = message
    places.push(new Promise((resolve) => socket.once('connect', () => resolve(`${socket.remoteAddress}:${socket.remotePort}`))))
  }
  subscribe('net.client.socket', note)
  try {
    await take({ isDryRun: true })
    expect(places).toEqual([])
    const { hosts } = await take({ sources: SOURCES, mirror: mirror.url })
    const { host } = new URL(mirror.url)
    expect(hosts).toEqual([host])
    expect(new Set(await Promise.all(places))).toEqual(new Set([host]))
  } finally {
    unsubscribe('net.client.socket', note)
    await mirror.stop()
  }
})

describe('asking what answers', () => {
  const verdicts = async () => {
    const request = { folder: publishing.folder(), mirror: publishing.publisher().url, patience: PATIENCE, sources: SOURCES }
    const { findings } = await checkSources(request)
    return Object.fromEntries(findings.map(({ source, file, verdict }) => [`${source} ${file}`, verdict]))
  }
  const ANSWERS = {
    'exclusions file': 'answers',
    'payments general': 'answers',
    'payments research': 'answers',
    'payments ownership': 'answers',
    'hospitals file': 'answers',
  }

  test('transfers headers and catalogs alone, and says what is the same', async () => {
    await take({ sources: SOURCES })
    publishing.publisher().asked.length = 0
    expect(await verdicts()).toEqual(ANSWERS)
    const bodies = publishing.publisher().asked.filter(({ method, path }) => method !== 'HEAD' && !path.includes('metastore'))
    expect(bodies).toEqual([])
  })

  test('says what changed, moved, or does not answer', async () => {
    await take({ sources: SOURCES })
    const { path, ...excluded } = whole('UPDATED.csv')
    publishing.shelf().files.set(path, { ...excluded, etag: '"other"' })
    const faults = { GNRL: FAULTS.movedWithinTheHost, RSRCH: FAULTS.gone, OWNRSHP: FAULTS.signInPage }
    for (const [text, fault] of Object.entries(faults)) publishing.publisher().fault(text, fault)
    expect(await verdicts()).toEqual({
      ...ANSWERS,
      'exclusions file': 'changed',
      'payments general': 'moved',
      'payments research': 'not',
      'payments ownership': 'not',
    })
    for (const text of Object.keys(faults)) publishing.publisher().fault(text, undefined)
    publishing.shelf().files.set(path, excluded)
  })

  test('by the command line, says for people and for programs', async () => {
    const args = [
      'data',
      'check',
      '--mirror',
      publishing.publisher().url,
      '--out',
      publishing.folder(),
      '--source',
      'exclusions,nucc',
    ]
    const { code, out } = await spinewise(args)
    expect(code).toBe(0)
    expect(out).toContain('answers  nucc · release 25.1')
    expect(out).toContain('https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv')
    publishing.publisher().fault('UPDATED.csv', FAULTS.gone)
    const gone = await spinewise([...args, '--json'])
    publishing.publisher().fault('UPDATED.csv', undefined)
    expect(gone.code).toBe(6)
    const { findings } = JSON.parse(gone.out)
    expect(findings.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['answers', 'not'])
  })
})
