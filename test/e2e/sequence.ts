/** Which specs run in which part of `--shard`: by what they cost, as vitest shares out by the files' names alone. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds that specs take, as measured once; of use only against each other. The others take a few each. */
const seconds: Record<string, number> = {
  everyone: 130,
  storage: 60,
  crash: 50,
  providers: 45,
  gallery: 45,
  outside: 38,
  gaps: 33,
  accounts: 32,
  data: 30,
  kala: 28,
  reminders: 27,
  undo: 18,
  standin: 18,
  login: 16,
  'day-window': 15,
  shortcuts: 14,
  elsewhere: 12,
  starting: 60,
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
