import type { ReactNode, Ref } from 'react'
import styles from './LoginActions.module.css'

/** The buttons of a login. */
export const LoginActions = ({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) => (
  <div ref={ref} className={styles.actions} data-login-actions>
    {children}
  </div>
)
