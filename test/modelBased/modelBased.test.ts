/** Random sequences of all that a person and the world can do, compared with a plain list of what was worked. */
import { afterAll } from 'vitest'
import { backend as kala } from '../fuzz/backends/kala.ts'
import { kimaiWith } from './kimai.ts'
import { createFigures, modelled } from './run.ts'

const figures = createFigures()
afterAll(() => console.log(`model: ${figures.line()}`))

modelled({ name: 'a Kimai 2 that shows what runs', backend: kimaiWith(true), elsewhere: true, share: 36 }, figures)
modelled({ name: 'a Kimai 2 that does not', backend: kimaiWith(false), elsewhere: true, share: 16 }, figures)
modelled({ name: 'a Kala, which can’t be read or changed', backend: kala, elsewhere: false, share: 8 }, figures)
