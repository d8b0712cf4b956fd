import { type KeyboardEvent, useEffect, useState } from 'react'
import { settle } from '../state/mirror.ts'
import { isMac, stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { keysOf, record } from './accelerator.ts'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

interface Props {
  shortcut: string
  /** Why the system refused the shortcut. */
  problem: string | null
}

const registeredMustRest = (recording: boolean) => void settle(stint().recordShortcut({ recording }))

/** The one shortcut that works everywhere: press it here to change it. */
export function Shortcut({ shortcut, problem }: Props) {
  const { change, error } = useChange()
  /** What is held so far; null while not recording. */
  const [held, setHeld] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const recording = held !== null
  useEffect(() => {
    if (!recording) return
    registeredMustRest(true)
    return () => registeredMustRest(false)
  }, [recording])

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const pressed = record(event, isMac)
    setRefused(pressed.kind === 'refused' ? pressed.message : null)
    switch (pressed.kind) {
      case 'pending':
        return setHeld(pressed.text)
      case 'refused':
        return setHeld('')
      case 'cancel':
        return setHeld(null)
      case 'clear':
      case 'accelerator':
        setHeld(null)
        return void change({ shortcut: pressed.kind === 'clear' ? '' : pressed.text })
    }
  }
  const shown = keysOf(held ?? shortcut, isMac)
  const told = refused ?? (recording ? null : problem)
  return (
    <Section title="Shortcut" error={told ? { message: told, action: '' } : error}>
      <div className="line">
        <button
          type="button"
          className="recorder"
          aria-label={recording ? 'Press the new shortcut' : `Shortcut: ${shown.join(' ') || 'none'}. Click to change`}
          aria-pressed={recording}
          onClick={() => setHeld('')}
          onBlur={() => setHeld(null)}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (recording && !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey) setHeld('')
          }}
        >
          {shown.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {shown.length === 0 && <span className="quiet">{recording ? 'Press the keys' : 'None'}</span>}
        </button>
        {shortcut && !recording && (
          <Button look="slim plain" onClick={() => void change({ shortcut: '' })}>
            Clear
          </Button>
        )}
        {recording && <span className="small quiet">Esc keeps it, Backspace clears it</span>}
      </div>
      <p className="small quiet">Starts and stops the timer from any program.</p>
    </Section>
  )
}
