/** Tells who can't see it what became of the timer, whoever did it: each window has one, from the start. */
import { useEffect, useState } from 'react'
import { useMirror } from '../state/snapshotStore.ts'
import { timerWords } from './timerAnnouncement.ts'

export function Announcer() {
  const [words, setWords] = useState('')
  useEffect(
    () =>
      useMirror.subscribe(({ snapshot }, { snapshot: before }) => {
        const told = snapshot && before && timerWords(before, snapshot)
        if (told) setWords(told)
      }),
    [],
  )
  return (
    <p className="hidden" role="status" data-testid="announcer">
      {words}
    </p>
  )
}
