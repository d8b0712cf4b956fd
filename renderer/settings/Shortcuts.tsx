import { shortcutActions, type Snapshot } from '../../shared/model.ts'
import { Section } from './Section.tsx'
import { Shortcut } from './Shortcut.tsx'

type Props = Pick<Snapshot, 'settings' | 'shortcutProblems' | 'shortcutsBy'>

/** The keys that work from any program, one line for each action. */
export function Shortcuts({ settings: { shortcuts }, shortcutProblems, shortcutsBy }: Props) {
  return (
    <Section title="Shortcuts">
      {shortcutActions.map((action) => (
        <Shortcut key={action} action={action} shortcuts={shortcuts} problem={shortcutProblems[action] ?? null} />
      ))}
      <p className="small quiet">
        They work from any program. To change one, choose its field and press the keys: Esc keeps what was, Backspace
        clears it. Favourites are your first three pins.
      </p>
      {shortcutsBy === 'desktop' && (
        <p className="small quiet">
          On Wayland your desktop hands out keys: it may ask you to allow these, or ignore them. If keys do nothing,
          bind the command <code>stint toggle</code> to keys in the keyboard settings of your desktop;{' '}
          <code>stint pause</code>, <code>stint stop</code> and <code>stint open</code> work in the same way.
        </p>
      )}
    </Section>
  )
}
