import type { ReactNode } from 'react'
import { Icon } from '../components/Icon.tsx'
import styles from './SearchBox.module.css'

/** The frame of a search field, with its icon before it and its button after it. */
export const SearchBox = ({ children }: { children: ReactNode }) => (
  <label className={styles.box}>
    <Icon name="search" />
    {children}
  </label>
)
