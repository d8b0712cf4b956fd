import type { ReactNode } from 'react'
import { Icon } from '../components/Icon.tsx'
import styles from './SearchBox.module.css'

/** A field to search in, with its sign before it and what belongs to it behind. */
export const SearchBox = ({ children }: { children: ReactNode }) => (
  <label className={styles.box}>
    <Icon name="search" />
    {children}
  </label>
)
