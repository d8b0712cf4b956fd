import { useState } from 'react'
import type { ProviderId } from '../../../shared/model/snapshot.ts'
import { fetchProviders, useProviders } from '../../state/providersStore.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LoginForm } from '../../login/LoginForm.tsx'
import { Logo } from '../../components/Logo.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { showDay } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { SystemChoice } from './SystemChoice.tsx'
import { FirstProject } from './FirstProject.tsx'
import styles from './WelcomeScreen.module.css'

/** The first screen: which system the time goes to, and the login for it. */
export default function WelcomeScreen() {
  const { list, error } = useProviders()
  const [chosen, setChosen] = useState<ProviderId>('local')
  const system = list.find(({ id, loginFields }) => id === chosen && loginFields.length > 0)
  const say = t().welcome
  return (
    <section className={styles.welcome}>
      <header>
        <div className={styles.hello}>
          <Logo size={28} />
          <h1>{say.hello}</h1>
          <Button variant="plain icon" name={t().settings} keys="mod+," onClick={() => void stint().openSettings()}>
            <Icon name="settings" />
          </Button>
        </div>
        {!system && <p className="quiet">{say.about}</p>}
      </header>
      <SystemChoice systems={list} chosen={chosen} onChoose={setChosen}>
        {system && <p className="small">{system.remark}</p>}
      </SystemChoice>
      {error && (
        <div className={styles.error}>
          <ErrorMessage error={error} />
          <Button variant="slim" onClick={() => void fetchProviders()}>
            {common().actions.tryAgain}
          </Button>
        </div>
      )}
      {chosen === 'local' && <FirstProject />}
      {system && <LoginForm key={system.id} provider={system} account={null} onDone={showDay} />}
    </section>
  )
}
