import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../report/report.ts'

export interface AskedServer {
  /** Answers so far, and those that were no answer. */
  counts(): { answers: number; failures: string[] }
  /** The id of the edition that is served now. */
  editionId(): Promise<string>
  stop(): Promise<void>
}

/** Serves an edition as `spinewise start` does, in a process of its own, and asks it without pause. */
export async function startAskedServer(editionPath: string, addresses: readonly string[]): Promise<AskedServer> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'src/cli/main.ts'), 'start', '--edition', editionPath],
    { env: { ...process.env, PORT: '0', HOST: '127.0.0.1' } },
  )
  const url = await readUrl(child)
  const failures: string[] = []
  let answers = 0
  let isAsking = true
  async function keepAsking(address: string): Promise<void> {
    while (isAsking) {
      const failure = await ask(url + address)
      if (failure === null) answers += 1
      else failures.push(`${address}: ${failure}`)
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    }
  }
  const asking = addresses.map(keepAsking)
  return {
    counts: () => ({ answers, failures: [...failures] }),
    editionId: async () => String((await (await fetch(`${url}/healthz`)).json()).edition),
    stop: async () => {
      isAsking = false
      await Promise.all(asking)
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

// Often enough to meet every swap, seldom enough to leave the processors to the refresh.
const PAUSE_MS = 20

async function ask(address: string): Promise<string | null> {
  try {
    const response = await fetch(address)
    const text = await response.text()
    return response.status === 200 ? null : `${response.status} ${text.slice(0, 200)}`
  } catch (error) {
    return String(error)
  }
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (text: Buffer) => {
      said += String(text)
      const url = /http:\/\/\S+/.exec(said)?.[0]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
