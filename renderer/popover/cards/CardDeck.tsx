/** The open cards, of which one is shown at a time. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { AccountCard } from './AccountCard.tsx'
import { ConflictCard } from './conflict/ConflictCard.tsx'
import { GapCard } from './gap/GapCard.tsx'
import { LinkCard } from './link/LinkCard.tsx'
import { t } from './messages.ts'
import { NoticeCard } from './NoticeCard.tsx'
import { type ChosenCard, type OpenCard, shownIndex } from './openCards.ts'
import { ForgottenPauseCard } from './pause/ForgottenPauseCard.tsx'
import { cardTitle, focusAnswerIfWaiting, focusCard, isCardFocused } from './question/questionFocus.ts'
import { ReminderCard } from './ReminderCard.tsx'
import { RemoteTimerCard } from './RemoteTimerCard.tsx'
import styles from './CardDeck.module.css'

interface Props {
  /** At least one. */
  cards: OpenCard[]
  snapshot: Snapshot
}

export default function CardDeck({ cards, snapshot }: Props) {
  const [chosen, setChosen] = useState<ChosenCard | null>(null)
  const all = cards.length
  const index = shownIndex(cards, chosen)
  const card = cards[index]
  const choose = (at: number) => setChosen({ key: cards[at]?.key ?? '', index: at })
  const step = (by: number) => choose((index + by + all) % all)
  /** The first time it only goes to the card that is shown. */
  const goTo = (by: number) => () => {
    if (isCardFocused()) flushSync(() => step(by))
    focusCard()
  }
  useShortcut('g', goTo(1))
  useShortcut('g', goTo(-1), true)
  useEffect(focusAnswerIfWaiting, [])
  // The next time it opens with the most urgent one.
  useEffect(() => window.stint.on('hidden', () => setChosen(null)), [])
  if (!card) return null
  const say = t().deck
  const position = say.position(index + 1, all)
  return (
    // A card that is being answered stays when a more urgent one comes.
    <div className={styles.deck} data-deck onFocusCapture={() => choose(index)}>
      {all > 1 && (
        <div className={styles.steps} role="group" aria-label={say.name}>
          <p>{position}</p>
          <Button variant="plain icon" name={say.previous} keys="mod+shift+g" onClick={() => step(-1)}>
            <Icon name="left" size={14} />
          </Button>
          <Button variant="plain icon" name={say.next} keys="mod+g" onClick={() => step(1)}>
            <Icon name="right" size={14} />
          </Button>
        </div>
      )}
      <ShownCard key={card.key} card={card} snapshot={snapshot} />
      <Position id={card.key} text={all > 1 ? position : ''} />
    </div>
  )
}

function ShownCard({ card, snapshot }: { card: OpenCard; snapshot: Snapshot }) {
  const { timer, moreElsewhere } = snapshot
  switch (card.kind) {
    case 'link':
      return <LinkCard link={card.link} timer={timer} />
    case 'gap':
      return <GapCard gap={card.gap} snapshot={snapshot} />
    case 'pause':
      return <ForgottenPauseCard since={card.since} snapshot={snapshot} />
    case 'conflict':
      return <ConflictCard entryId={card.entryId} accountId={card.accountId} send={card.send} day={snapshot} />
    case 'elsewhere':
      return (
        <>
          <RemoteTimerCard record={card.record} day={snapshot} running={timer.kind === 'running'} />
          {moreElsewhere > 0 && <p className={styles.more}>{t().elsewhere.more(moreElsewhere)}</p>}
        </>
      )
    case 'account':
      return <AccountCard account={card.account} />
    case 'reminder':
      return <ReminderCard reminder={card.reminder} snapshot={snapshot} />
    case 'notice':
      return <NoticeCard notice={card.notice} />
  }
}

/** Read out with the title of the card, each time another card is shown. */
function Position({ id, text }: { id: string; text: string }) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (element.current) element.current.textContent = text && `${text}: ${cardTitle()}`
  }, [id, text])
  return <p ref={element} className="hidden" role="status" />
}
