import { shortcutActions, type Snapshot } from '../../../shared/model/snapshot.ts'
import { Phrase } from '../../components/Phrase.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { ShortcutRecorder } from './ShortcutRecorder.tsx'
import { t } from '../messages.ts'

const commands = { toggle: 'stint toggle', pause: 'stint pause', stop: 'stint stop', open: 'stint open' }

type Props = Pick<Snapshot, 'settings' | 'shortcutProblems' | 'shortcutsBy'>

/** The keys that work from any program, one line for each action. */
export function ShortcutSettings({ settings: { shortcuts }, shortcutProblems, shortcutsBy }: Props) {
  const say = t().shortcuts
  return (
    <SettingsSection title={say.title}>
      {shortcutActions.map((action) => (
        <ShortcutRecorder
          key={action}
          action={action}
          shortcuts={shortcuts}
          problem={shortcutProblems[action] ?? null}
        />
      ))}
      <p className="small quiet">{say.how}</p>
      {shortcutsBy === 'desktop' && (
        <p className="small quiet">
          <Phrase
            text={say.onWayland}
            toggle={<code>{commands.toggle}</code>}
            pause={<code>{commands.pause}</code>}
            stop={<code>{commands.stop}</code>}
            open={<code>{commands.open}</code>}
          />
        </p>
      )}
    </SettingsSection>
  )
}
