import { useEffect, useEffectEvent, useRef, useState } from 'react'

/**
 * Text edited in place: shows what is saved until the person types, saves when they leave or press Enter, and keeps
 * what they typed when saving fails. If the field goes away with unsaved text in it, that text is saved too.
 */
export function useInlineEdit(saved: string, save: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null)
  // Events come faster than renders: the newest text is read from here.
  const typed = useRef<string | null>(null)
  const saving = useRef<string | null>(null)

  const change = (text: string | null) => {
    typed.current = text
    setDraft(text)
  }
  /** Whether all that was typed is saved. */
  const commit = async (): Promise<boolean> => {
    const text = typed.current
    if (text === null || text === saving.current) return text === null
    if (text !== saved) {
      saving.current = text
      const done = await save(text)
      saving.current = null
      if (!done) return false
    }
    if (typed.current === text) change(null)
    return typed.current === null
  }
  const leave = useEffectEvent(() => void commit())
  useEffect(() => () => leave(), [])

  return { text: draft ?? saved, change, commit: () => void commit(), save: commit, revert: () => change(null) }
}
