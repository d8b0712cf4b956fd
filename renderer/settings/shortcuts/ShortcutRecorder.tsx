import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ShortcutAction, Shortcuts } from '../../../shared/model/snapshot.ts'
import { actionNames, keysOf } from '../../../shared/accelerators.ts'
import { asResult } from '../../state/snapshotStore.ts'
import { isMac, stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { isPlain } from '../../components/keyLabels.ts'
import { acceleratorFromKeys } from './acceleratorFromKeys.ts'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { useSettings } from '../controls/useSettings.ts'
import { t } from '../messages.ts'
import styles from './ShortcutRecorder.module.css'

interface Props {
  action: ShortcutAction
  shortcuts: Shortcuts
  /** Why its keys don't work. */
  problem: string | null
}

const suspendShortcuts = (recording: boolean) => void asResult(stint().recordShortcut({ recording }))

/** One action with a field that records its keys. */
export function ShortcutRecorder({ action, shortcuts, problem }: Props) {
  const { change, error } = useSettings()
  const say = t().shortcuts
  const field = useRef<HTMLButtonElement>(null)
  const messageId = useId()
  /** The keys pressed so far; null while not recording. */
  const [pressedKeys, setPressedKeys] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const recording = pressedKeys !== null
  useEffect(() => {
    if (!recording) return
    suspendShortcuts(true)
    return () => suspendShortcuts(false)
  }, [recording])

  const name = actionNames()[action]
  const keys = shortcuts[action]
  const save = (text: string) => void change({ shortcuts: { ...shortcuts, [action]: text } })
  const stop = () => {
    setPressedKeys(null)
    setRefused(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    // The key that began it may still be held.
    if (event.repeat) return
    const pressed = acceleratorFromKeys(event, isMac)
    setRefused(pressed.kind === 'refused' ? pressed.message : null)
    switch (pressed.kind) {
      case 'pending':
        return setPressedKeys(pressed.text)
      case 'refused':
        return setPressedKeys('')
      case 'cancel':
        return stop()
      case 'clear':
      case 'accelerator':
        stop()
        return save(pressed.kind === 'clear' ? '' : pressed.text)
    }
  }
  const clear = () => {
    // The button disappears: the focus has to go elsewhere first.
    field.current?.focus()
    save('')
  }
  const shown = keysOf(pressedKeys ?? keys, isMac)
  const message = refused ?? (recording ? null : (error?.message ?? problem))
  return (
    <>
      <SettingsLine kind="shortcut">
        <span>{name}</span>
        <button
          ref={field}
          type="button"
          className={styles.recorder}
          aria-label={recording ? say.pressFor(name) : keys ? say.change(name, shown.join(' ')) : say.changeNone(name)}
          aria-pressed={recording}
          aria-describedby={message ? messageId : undefined}
          onClick={() => setPressedKeys('')}
          onBlur={stop}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (recording && isPlain(event)) setPressedKeys('')
          }}
        >
          {shown.map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>{' '}
            </Fragment>
          ))}
          {shown.length === 0 && <span className="quiet">{recording ? say.press : say.none}</span>}
        </button>
        {keys && !recording && (
          <Button variant="plain icon" name={say.clearOf(name)} title={say.clear} onClick={clear}>
            <Icon name="close" size={14} />
          </Button>
        )}
      </SettingsLine>
      <ErrorMessage id={messageId} error={message ? { message, action: '' } : null} />
    </>
  )
}
