/** One running app under the bench's hook: what it reports, and what it is asked to do. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { environment, executable } from '../electron/launch.ts'

const limitMs = 60_000

type Report = { name: string; value?: unknown; problem?: string }

export type Session = {
  /** Ms from loading the main module to a tray with its first words. */
  tray: number
  /** Ms from the popover's navigation to its first content. */
  drawn: number
  ask<T>(task: string, times?: number): Promise<T>
  quit(): Promise<void>
}

/** Starts the app in `folder` with the given profile; resolves when its popover is drawn. */
export async function openSession(folder: string, profile: string): Promise<Session> {
  const hook = ['-r', path.join(import.meta.dirname, 'hook.cjs')]
  const args = [...hook, folder, `--user-data-dir=${profile}`]
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const
  const app = spawn(executable(), [...args, ...asRoot], { cwd: folder, env: environment(), stdio: [...stdio] })
  const said: Report[] = []
  let words = ''
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (bytes) => (words += String(bytes)))
  const ended = once(app, 'exit')
  app.on('message', (report: Report) => said.push(report))

  async function report<T>(name: string): Promise<T> {
    const late = AbortSignal.timeout(limitMs)
    for (;;) {
      const found = said.findIndex((each) => each.name === name)
      const [it] = found < 0 ? [] : said.splice(found, 1)
      if (it?.problem) throw new Error(`${name}: ${it.problem}\n${words}`)
      if (it) return it.value as T
      const more = once(app, 'message', { signal: late }).then(
        () => true,
        () => false,
      )
      if (await Promise.race([more, ended.then(() => false)])) continue
      app.kill()
      throw new Error(`${name}: ${late.aborted ? 'no answer in time' : 'the app ended'}\n${words}`)
    }
  }

  const [tray, drawn] = [await report<number>('tray'), await report<number>('drawn')]
  return {
    tray,
    drawn,
    ask: (task, times = 1) => {
      app.send({ task, times })
      return report(task)
    },
    quit: async () => {
      app.send({ task: 'quit' })
      await ended
    },
  }
}
