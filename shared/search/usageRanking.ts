/** Ranks targets by their use lately and at this time of day. Pure. */
import { targetKey } from '../catalog/targets.ts'
import type { Target, Use } from '../model/snapshot.ts'
import type { UsageBoost } from './searchTargets.ts'
import { dayStart } from '../time/zonedTime.ts'

/** After this time a use counts half, ms. */
const halfLife = 10 * 86_400_000
/** Uses further apart in the day than this are not at the same time of day, ms. */
const around = 2 * 3_600_000
/** The extra weight of a use at the same time of day. */
const sameTime = 2

/** The usage of each target at `now` (epoch ms, in `zone`), by its index in `targets`; the most used has 1. */
export function usageBoost(targets: Target[], uses: Use[], now: number, zone: string): UsageBoost {
  const timeIn = (at: number): number => at - dayStart(at, zone)
  const time = timeIn(now)
  const scores = new Map<string, number>()
  for (const { key, startedAt } of uses) {
    const fresh = 2 ** (-Math.max(0, now - startedAt) / halfLife)
    const apart = Math.abs(time - timeIn(startedAt))
    const near = Math.max(0, 1 - Math.min(apart, 86_400_000 - apart) / around)
    scores.set(key, (scores.get(key) ?? 0) + fresh * (1 + sameTime * near))
  }
  const most = Math.max(...scores.values())
  if (scores.size === 0) return () => 0
  const byPlace = Float32Array.from(targets, (target) => (scores.get(targetKey(target)) ?? 0) / most)
  return (at) => byPlace[at] ?? 0
}
