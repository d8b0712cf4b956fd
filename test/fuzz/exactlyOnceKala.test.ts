/** Entries, faults, crashes, sleep and clock changes at random: in the end Kala holds every entry, each once. */
import { backend } from './backends/kala.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(backend, 300)
