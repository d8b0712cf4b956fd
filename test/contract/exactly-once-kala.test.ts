/** Entries, faults, crashes, sleep and clock changes at random: in the end Kala holds every entry, each once. */
import { backend } from './fuzz/backends/kala.ts'
import { exactlyOnce } from './fuzz/run.ts'

exactlyOnce(backend, 300)
