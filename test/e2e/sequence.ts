/** Which specs run in which part of `--shard`: by what they cost, as vitest shares out by the files' names alone. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds of CPU that specs cost, as measured once; of use only against each other. The others cost a few each. */
const seconds: Record<string, number> = {
  everyone: 89,
  storage: 37,
  gallery: 35,
  providers: 35,
  accounts: 28,
  gaps: 27,
  starting: 27,
  crash: 25,
  outside: 25,
  'day-window': 22,
  calendar: 20,
  kala: 22,
  data: 21,
  reminders: 21,
  undo: 17,
  editor: 14,
  elsewhere: 14,
  login: 12,
  oldProfile: 12,
  'other-times': 12,
  shortcuts: 12,
  language: 11,
  day: 10,
  pick: 10,
  repair: 10,
  unreadable: 10,
  local: 9,
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
