/** Kimai 2 in the model test: it holds times to the second and rounds nothing. */
import fc from 'fast-check'
import type { Sandbox } from '../servers/http.ts'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import type { Backend } from '../fuzz/backend.ts'
import { backend } from '../fuzz/backends/kimai2.ts'

type Variant = typeof backend extends Backend<infer V> ? V : never

/** `live`: the running entry is shown there. */
export const kimaiWith = (live: boolean): Backend<Variant> => ({
  ...backend,
  usesByHand: false,
  variant: fc.record({
    version: fc.constantFrom('2.24.0', '2.66.0'),
    rounding: fc.constant({ mode: 'default', minutes: 0 }),
    zone: fc.constant('Europe/Berlin'),
    saysBillable: fc.constant(true),
    live: fc.constant(live),
    overlaps: fc.constant(true),
  }),
  // A look at one record can fail, too.
  places: { ...backend.places, read: { method: 'GET', path: /^\/api\/timesheets(\/active|\/\d+)?$/ } },
})

/** Whether a person can go to that server and use it there. */
export const isKimai = (server: Sandbox): server is Kimai2 => 'timesheets' in server
