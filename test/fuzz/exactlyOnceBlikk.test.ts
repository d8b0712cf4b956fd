/** Entries, faults, crashes, sleep and clock changes at random: in the end Blikk holds every entry, each once. */
import { backend } from './backends/blikk.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(backend, 200)
