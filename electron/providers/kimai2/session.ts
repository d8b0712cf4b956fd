/** A client with what is known of its account. */
import { AppError } from '../../../shared/errors.ts'
import type { Connection } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { type Client, createClient } from './client.ts'
import { type Facts, factsOf } from './serverFacts.ts'

export interface Session extends Client {
  /** The profile zone, in which Kimai takes wall-clock text (page 2.2). */
  zone: string
  facts: Facts
  /** As Connection.sentAround; nothing where that isn't known. */
  sentAround: NonNullable<Connection['sentAround']>
}

/** Throws AppError 'unauthorized' where the zone of the profile isn't known. */
export function sessionOf(http: Http, connection: Connection, signal: AbortSignal): Session {
  const { baseUrl, secret, identity, facts, sentAround = () => [] } = connection
  if (identity.zone === null) {
    throw new AppError('unauthorized', t().kimai2.noZone)
  }
  return { ...createClient(http, { baseUrl, secret }, signal), zone: identity.zone, facts: factsOf(facts), sentAround }
}
