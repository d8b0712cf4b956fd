import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { showKeys } from './keyLabels.ts'
import { useListNavigation } from './useListNavigation.ts'
import styles from './Menu.module.css'

interface Item {
  label: string
  keys?: string
  run(this: void): void
}

/** Less frequent actions behind one button, each with its key. */
export function Menu({ name, items }: { name: string; items: Item[] }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { item: itemProps, focusItem } = useListNavigation({ wraps: true })
  useEffect(() => {
    if (open) focusItem(0)
  }, [open, focusItem])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return itemProps.onKeyDown(event)
    event.stopPropagation()
    close()
  }
  return (
    <div
      className={styles.menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Button ref={button} variant="plain icon" name={name} expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="more" />
      </Button>
      {open && (
        <div className={styles.list} role="menu" aria-label={name}>
          {items.map((item, index) => (
            // The index, as labels change with the language.
            <button
              key={index}
              {...itemProps}
              onKeyDown={onKeyDown}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                item.run()
              }}
            >
              <span>{item.label}</span>
              {item.keys && <kbd>{showKeys(item.keys)}</kbd>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
