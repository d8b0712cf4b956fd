/** The cards that are open, as one list. Pure. */
import type {
  AccountView,
  Elsewhere,
  GapView,
  Notice,
  Reminder,
  SendState,
  Snapshot,
} from '../../../shared/model/snapshot.ts'
import { isOfPause } from '../pauseTold.ts'
import type { LinkAsked } from './link/linkText.ts'

export type OpenCard = { key: string } & (
  | { kind: 'link'; link: LinkAsked }
  | { kind: 'gap'; gap: GapView }
  | { kind: 'pause'; since: number }
  | { kind: 'conflict'; entryId: string; accountId: string; send: Extract<SendState, { kind: 'conflict' }> }
  | { kind: 'elsewhere'; record: Elsewhere }
  | { kind: 'account'; account: AccountView }
  | { kind: 'reminder'; reminder: Reminder }
  | { kind: 'notice'; notice: Notice }
)

type Asked = Pick<
  Snapshot,
  'link' | 'gaps' | 'forgottenPause' | 'timer' | 'elsewhere' | 'reminder' | 'today' | 'earlier' | 'notices' | 'accounts'
>

/** Those that need an answer, then what does not work, then reminders and news. */
export function openCards(snapshot: Asked): OpenCard[] {
  const { link, gaps, forgottenPause, timer, elsewhere, reminder, today, earlier, notices, accounts } = snapshot
  // An entry over midnight may be in both lists.
  const entries = new Map([...today, ...earlier].map((entry) => [entry.id, entry]))
  const told = noticeCards(notices)
  const isWarning = (card: OpenCard) => card.kind === 'notice' && card.notice.level === 'warning'
  return [
    ...(link && link.kind !== 'search' ? [{ key: `link ${link.id}`, kind: 'link' as const, link }] : []),
    ...gaps.map((gap) => ({ key: `gap ${gap.id}`, kind: 'gap' as const, gap })),
    ...(forgottenPause !== null && timer.kind === 'running'
      ? [{ key: `pause ${forgottenPause}`, kind: 'pause' as const, since: forgottenPause }]
      : []),
    ...[...entries.values()].flatMap(({ id, target, send }) =>
      send.kind === 'conflict'
        ? [{ key: `conflict ${id}`, kind: 'conflict' as const, entryId: id, accountId: target.accountId, send }]
        : [],
    ),
    ...elsewhere.map((record) => ({
      key: `elsewhere ${record.accountId} ${record.id}`,
      kind: 'elsewhere' as const,
      record,
    })),
    ...accounts.filter(asks).map((account) => ({ key: `account ${account.id}`, kind: 'account' as const, account })),
    ...told.filter(isWarning),
    // The question about the pause says as much.
    ...(reminder && !(forgottenPause !== null && isOfPause(reminder))
      ? [{ key: `reminder ${reminder.id}`, kind: 'reminder' as const, reminder }]
      : []),
    ...told.filter((card) => !isWarning(card)),
  ]
}

export const noticeCards = (notices: Notice[]): OpenCard[] =>
  notices.map((notice) => ({ key: `notice ${notice.id}`, kind: 'notice', notice }))

/** Being offline is shown in the footer; where projects are made by name the search says that there is none. */
const asks = ({ state, rules }: AccountView): boolean =>
  state.kind === 'needsLogin' || state.kind === 'trouble' || (state.kind === 'empty' && !rules.editsCatalog)

/** The card that the person looks at, and where it stood among the others. */
export interface ChosenCard {
  key: string
  index: number
}

/** Which card is shown: the one looked at; once that is answered the one after it, or the first. */
export function shownIndex(cards: Pick<OpenCard, 'key'>[], chosen: ChosenCard | null): number {
  if (!chosen) return 0
  const index = cards.findIndex(({ key }) => key === chosen.key)
  if (index !== -1) return index
  return chosen.index < cards.length ? chosen.index : 0
}
