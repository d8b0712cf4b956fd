/** Entries, faults, crashes, sleep and clock changes at random: in the end Kimai 2 holds every entry, each once. */
import { backend } from './backends/kimai2.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(backend, 200)
