/** Entries, faults, crashes, sleep and clock changes at random: in the end Kalo holds every entry, each once. */
import { backend } from './backends/kalo.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(backend, 250)
