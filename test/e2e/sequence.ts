/** Which specs run in which part of `--shard`: by what they cost, as vitest shares out by the files' names alone. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds of CPU that specs cost, as measured once; of use only against each other. The others cost a few each. */
const seconds: Record<string, number> = {
  everyone: 75,
  gallery: 34,
  storage: 34,
  providers: 31,
  starting: 26,
  crash: 25,
  accounts: 24,
  gaps: 24,
  outside: 22,
  'day-window': 20,
  kala: 19,
  data: 18,
  reminders: 18,
  undo: 15,
  editor: 12,
  elsewhere: 12,
  login: 11,
  oldProfile: 11,
  'other-times': 11,
  shortcuts: 11,
  day: 9,
  language: 9,
  pick: 9,
  repair: 9,
  unreadable: 9,
}
const usual = 6

const costOf = ({ moduleId }: TestSpecification) => seconds[basename(moduleId, '.spec.ts')] ?? usual

/** The costliest first, each into the part that has least so far. */
export class ByCost extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 }
    const parts = Array.from({ length: count }, () => ({ cost: 0, files: [] as TestSpecification[] }))
    const byName = files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
    for (const file of byName.toSorted((a, b) => costOf(b) - costOf(a))) {
      const part = parts.reduce((least, one) => (one.cost < least.cost ? one : least))
      part.cost += costOf(file)
      part.files.push(file)
    }
    return parts[index - 1]?.files ?? []
  }
}
