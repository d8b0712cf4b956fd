import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** A mistake of ours while drawing ends in a message, never in an empty window. */
export class Crash extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { message: thrown instanceof Error ? thrown.message : String(thrown) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <main className="card blank" role="alert">
        <p>Stint could not draw this window. Your time is safe: it is kept apart from what you see.</p>
        <p className="small quiet">{this.state.message}</p>
        <Button look="primary" onClick={() => location.reload()}>
          Draw it again
        </Button>
      </main>
    )
  }
}
