/** Announces changes of the timer to screen readers, whoever made them. Each window has one. */
import { useEffect, useState } from 'react'
import { useSnapshotStore } from '../state/snapshotStore.ts'
import { timerAnnouncement } from './timerAnnouncement.ts'

export function Announcer() {
  const [text, setText] = useState('')
  useEffect(
    () =>
      useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
        const announcement = snapshot && before && timerAnnouncement(before, snapshot)
        if (announcement) setText(announcement)
      }),
    [],
  )
  return (
    <p className="hidden" role="status" data-testid="announcer">
      {text}
    </p>
  )
}
