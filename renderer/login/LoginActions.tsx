import type { ReactNode, Ref } from 'react'
import styles from './LoginActions.module.css'

/** The buttons below what a login asks. */
export const LoginActions = ({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) => (
  <div ref={ref} className={styles.actions} data-login-actions>
    {children}
  </div>
)
