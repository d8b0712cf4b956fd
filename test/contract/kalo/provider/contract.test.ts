import { kalo } from '../../../../electron/providers/kalo/index.ts'
import { largeSeed, SANDBOX_KEY } from '../../../servers/kalo/index.ts'
import type { Backend, StoredRecord } from '../../providerUnderTest.ts'
import { ANNA, JUERGEN, kaloServer } from '../loggedInProvider.ts'
import { providerContract } from '../../everyProvider.ts'

/** The task of the first target. */
const TASK = '6f1e2a3b-0000-4000-8000-000000000001'

providerContract({ name: 'Kalo', create: kalo, start: backend })

async function backend(projects: number): Promise<Backend> {
  const server = await kaloServer({ seed: largeSeed(projects) })
  const login = { url: server.url, key: SANDBOX_KEY }
  const task = /^\/tasks\/[^/]+\/$/
  const answer = (description: unknown) =>
    JSON.stringify({ data: { type: 'task', id: TASK, attributes: { summary: 'Task 1 of 1', description } } })
  return {
    server,
    login,
    personId: ANNA,
    otherLogin: login,
    otherPersonId: JUERGEN,
    wrongLogin: { url: `${server.url}/`, key: 'ffffffffffffffffffffffffffffffff' },
    options: { workLog: true },
    write: { method: 'PATCH', path: task },
    read: { method: 'GET', path: task },
    records: () => server.tasks().flatMap(({ id, description }) => recordsIn(id, description ?? '')),
    refusal: {
      body: JSON.stringify({
        errors: [
          { status: '400', title: 'Bad Request', detail: 'This task is archived.', source: { pointer: '/data' } },
          { status: '400', title: 'May not be changed.', source: { pointer: '/data/attributes/description' } },
        ],
      }),
      words: /^data: This task is archived\. description: May not be changed\.$/,
    },
    misfit: { body: answer(7), field: /description/ },
    nothingRead: (padding) => answer(null) + padding,
  }
}

/** Anna's notes in a description, by what a person reads there; in November Berlin is an hour ahead. */
function recordsIn(taskId: string, description: string): StoredRecord[] {
  const note = /^\[st:([0-9a-f]{8})\] (\d{4}-\d\d-\d\d) (\d\d:\d\d)–(\d\d:\d\d), [\d.]+ h — Anna Bergström: (.*)$/gm
  return [...description.matchAll(note)].map(([, marker, date, from, to, words = '']) => ({
    id: `${taskId}#${marker}`,
    startedAt: Date.parse(`${date}T${from}:00+01:00`),
    endedAt: Date.parse(`${date}T${to}:00+01:00`),
    description: words,
  }))
}
