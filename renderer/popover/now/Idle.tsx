import type { AccountView, Target } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Dot } from '../../ui/Dot.tsx'
import { showKeys } from '../../ui/keys.ts'
import { Problem } from '../../ui/Problem.tsx'
import { TargetName } from '../../ui/TargetName.tsx'
import { focusSearch } from '../view.ts'
import './now.css'

/** Nothing runs: the last target is one key away, anything else is in the search. */
export function Idle({ last, accounts }: { last: Target | null; accounts: AccountView[] }) {
  const { run, error, busy } = useIntent()
  const again = () => void run(stint().start({ target: null })).then(focusSearch)
  const anything = accounts.some(({ targets }) => targets > 0)
  return (
    <section className="now" aria-label="Not running">
      <div className="now-top">
        <div className="elapsed idle" data-testid="elapsed">
          0:00<span>:00</span>
        </div>
        {last && (
          <Button look="primary" keys="enter" onClick={again} disabled={busy} title="Start the last one again">
            Start
          </Button>
        )}
      </div>
      {last ? (
        <div className="now-target">
          <div className="now-name">
            <Dot color={last.color} />
            <TargetName target={last} />
          </div>
          <p className="now-since small quiet clip">
            {last.customer && `${last.customer} · `}
            <kbd>{showKeys('enter')}</kbd> starts it again
          </p>
        </div>
      ) : (
        <div className="now-target">
          <p className="now-name">{anything ? 'Pick something to start' : 'Nothing to start yet'}</p>
          {anything && <p className="small quiet">Type a word or two of client, project or activity.</p>}
        </div>
      )}
      <Problem error={error} />
    </section>
  )
}
