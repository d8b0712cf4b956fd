import { lazy, type ReactNode } from 'react'
import { speak } from '../../shared/language.ts'

/** A part that is read when it is first shown, and with it what it says in the language in use. */
export const lazyWithMessages = <Props extends object>(read: () => Promise<{ default: (props: Props) => ReactNode }>) =>
  lazy(async () => {
    const part = await read()
    await speak()
    return part
  })
