/** Tells who can't see it what became of the timer, whoever did it: each window has one, from the start. */
import { useEffect, useState } from 'react'
import { useSnapshotStore } from '../state/snapshotStore.ts'
import { timerAnnouncement } from './timerAnnouncement.ts'

export function Announcer() {
  const [text, setText] = useState('')
  useEffect(
    () =>
      useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
        const told = snapshot && before && timerAnnouncement(before, snapshot)
        if (told) setText(told)
      }),
    [],
  )
  return (
    <p className="hidden" role="status" data-testid="announcer">
      {text}
    </p>
  )
}
