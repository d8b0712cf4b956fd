import { lazy, type ReactNode } from 'react'
import { speak } from '../../shared/language.ts'

/** A component that is loaded when first shown, together with its messages in the language in use. */
export const lazyWithMessages = <Props extends object>(read: () => Promise<{ default: (props: Props) => ReactNode }>) =>
  lazy(async () => {
    const part = await read()
    await speak()
    return part
  })
