/** Entries, faults, crashes, sleep and clock changes at random: in the end Kalo holds every entry, each once. */
import { backend } from './fuzz/backends/kalo.ts'
import { exactlyOnce } from './fuzz/run.ts'

exactlyOnce(backend, 250)
