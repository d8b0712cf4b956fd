import { Component, type ReactNode } from 'react'
import { isSpoken } from '../../shared/language.ts'
import { loadSystemLanguage } from '../state/snapshotStore.ts'
import { Button } from './Button.tsx'
import { t } from '../state/messages.ts'

/** Shows a message where drawing fails, instead of an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { message: thrown instanceof Error ? thrown.message : String(thrown) }
  }

  override componentDidCatch() {
    // The messages may not have been loaded yet.
    if (!isSpoken()) void loadSystemLanguage().then(() => this.forceUpdate())
  }

  override render() {
    if (this.state.message === null) return this.props.children
    const say = isSpoken() ? t().crash : null
    return (
      <main className="blank" role="alert">
        {say && <p>{say.safe}</p>}
        <p className="small quiet">{this.state.message}</p>
        {say && (
          <Button variant="primary" onClick={() => location.reload()}>
            {say.again}
          </Button>
        )}
      </main>
    )
  }
}
