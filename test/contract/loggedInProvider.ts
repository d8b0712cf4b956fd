/** A provider in the hands of a person, for the tests that every provider has to pass. */
import type { PostingContent, Provider } from '../../electron/core/ports/ports.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import {
  aPosting,
  connectionOf,
  connectTo,
  noAbort,
  readBackTerms,
  type ProviderContract,
} from './providerUnderTest.ts'

type Start = ProviderContract['start']

/** A person who is logged in and has something to send. */
export async function providerFixture(start: Start, provider: () => Provider, projects = 1) {
  const { rules } = provider()
  const backend = await start(projects)
  const { login: fields, personId, otherPersonId, otherLogin, options } = backend
  const connected = await connectTo(provider(), { fields, insecure: false, personId })
  const [target] = targetsOf('a1', connected.catalog)
  if (!target) throw new Error('the catalog has no target')
  const connection = connectionOf(connected, provider(), options)
  // With odd seconds, where the provider can hold them.
  const whole = aPosting(target)
  const posting = { ...whole, endedAt: whole.endedAt + (rules.precisionMinutes === 0 ? 30_000 : 0) }
  const newestId = async () =>
    (await provider().newestId?.(connection, { ...posting, running: false }, noAbort())) ?? null
  const after = await newestId()
  const submit = (change: Partial<PostingContent> = {}, by = provider()) =>
    by.submit(connection, { ...posting, ...change }, noAbort())
  /** As `find`, where it may be unclear. */
  const look = async (change: Partial<PostingContent> = {}, claimed: string[] = [], by = provider()) => {
    if (!by.find) throw new Error('the provider reads nothing back')
    const terms = readBackTerms({ claimed, after })
    return by.find(connection, { ...posting, ...change }, terms, noAbort())
  }
  /** What is found of a write that leaves only now. */
  const lookLater = async (change: Partial<PostingContent>) =>
    provider().find?.(connection, { ...posting, ...change }, readBackTerms({ after: await newestId() }), noAbort())
  const find = async (...asked: Parameters<typeof look>) => {
    const found = await look(...asked)
    if (found === 'unclear') throw new Error('it should be clear whether the record is there')
    return found
  }
  const other = async () =>
    connectionOf(
      await connectTo(provider(), { fields: otherLogin, insecure: false, personId: otherPersonId }),
      provider(),
      options,
    )
  const stored = ({ startedAt, endedAt, description }: PostingContent) => ({
    startedAt,
    endedAt,
    description: rules.description ? description : '',
  })
  const read = backend.read ?? {}
  return { ...backend, read, connected, connection, target, posting, submit, find, look, lookLater, other, stored }
}
