/** What may go wrong with a request, and how that must end for a write. */
import type { Fault } from '../servers/faults.ts'
import type { Ending } from './providerUnderTest.ts'

export const faults: [what: string, fault: Fault, ending: Ending][] = [
  ['401', { kind: 'status', status: 401 }, { kind: 'unauthorized', ambiguous: false }],
  ['403', { kind: 'status', status: 403 }, { kind: 'forbidden', ambiguous: false }],
  ['404', { kind: 'status', status: 404 }, { kind: 'notFound', ambiguous: false }],
  ['400 without words', { kind: 'status', status: 400 }, { kind: 'rejected', ambiguous: false }],
  ['429', { kind: 'status', status: 429 }, { kind: 'rateLimited', ambiguous: false }],
  [
    '429 with Retry-After',
    { kind: 'status', status: 429, retryAfter: 17 },
    { kind: 'rateLimited', ambiguous: false, retryAfterMs: 17_000 },
  ],
  ['500', { kind: 'status', status: 500 }, { kind: 'server', ambiguous: true }],
  ['502 with a page', { kind: 'html', status: 502 }, { kind: 'server', ambiguous: true }],
  [
    '503 with Retry-After',
    { kind: 'status', status: 503, retryAfter: 120 },
    { kind: 'server', ambiguous: true, retryAfterMs: 120_000 },
  ],
  ['a proxy that gave up (408)', { kind: 'status', status: 408 }, { kind: 'server', ambiguous: true }],
  ['a broken connection before', { kind: 'drop-before' }, { kind: 'offline', ambiguous: true }],
  ['a broken connection after', { kind: 'drop-after' }, { kind: 'offline', ambiguous: true }],
  ['half an answer', { kind: 'malformed' }, { kind: 'protocol', ambiguous: true }],
  ['an empty answer', { kind: 'empty' }, { kind: 'protocol', ambiguous: true }],
  ['a page instead of data', { kind: 'html' }, { kind: 'protocol', ambiguous: true }],
]
