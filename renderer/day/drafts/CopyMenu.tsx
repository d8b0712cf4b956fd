import { Suspense, useRef, useState } from 'react'
import { addDays } from '../../../shared/time/zonedTime.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { Menu } from '../../components/Menu.tsx'
import { openDrafts } from '../dayViewStore.ts'
import { t } from '../messages.ts'

/** Loaded when it is opened. */
const MonthGrid = lazyWithMessages(() => import('../../components/MonthGrid.tsx'))

/** Copies another day to the one shown, as drafts. */
export function CopyMenu({ date, today }: { date: string; today: string }) {
  const say = t().drafts
  const anchor = useRef<HTMLSpanElement>(null)
  const [choosing, setChoosing] = useState(false)
  const close = () => {
    setChoosing(false)
    anchor.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={anchor}>
      <Menu
        name={say.menu}
        items={[
          { label: say.fromDayBefore, run: () => openDrafts(addDays(date, -1)) },
          { label: say.fromWeekBefore, run: () => openDrafts(addDays(date, -7)) },
          { label: say.fromDay, run: () => setChoosing(true) },
        ]}
      />
      {choosing && (
        <Suspense>
          <MonthGrid
            name={say.fromDay}
            date={addDays(date, -1)}
            today={today}
            max={today}
            anchor={anchor}
            onChoose={(from) => {
              close()
              openDrafts(from)
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </span>
  )
}
