/** Keeps a mistake in drawing one slide from taking the page with it: nothing is drawn, and the page is told. */
import { Component, type ReactNode } from 'react'

interface SlideFailureProps {
  readonly children: ReactNode
  readonly onFailure: () => void
}

/** Draws its children, or nothing once they have failed. */
export class SlideFailure extends Component<SlideFailureProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailure()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
