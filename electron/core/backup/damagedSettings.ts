/** What a person is told of settings that could not be read. */
import type { Notice } from '../../../shared/model/snapshot.ts'
import { warning } from '../notices.ts'
import { t } from '../messages.ts'

export const damagedSettings = (problem: string): Notice =>
  warning('settings', t().notices.settings, problem, 'settings')
