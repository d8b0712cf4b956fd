/** Entries, faults, crashes, sleep and clock changes at random: in the end Kimai 1 holds every entry, each once. */
import { backend } from './backends/kimai1.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(backend, 150)
