/** The last line: whatever goes wrong in the page, the hall sees black, and the page tries again. */
import { Component, type ReactNode } from 'react'

/** Wait before the page is drawn again, ms. */
const TRY_AGAIN = 1000

/** Draws its children; black in their place for a moment once they have failed. */
export class HallFailure extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    setTimeout(() => this.setState({ failed: false }), TRY_AGAIN)
  }

  override render() {
    return this.state.failed ? (
      <div className="hall" data-screen="black" data-slide="" data-shown={0} />
    ) : (
      this.props.children
    )
  }
}
