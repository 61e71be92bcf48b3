/** What the hall's screen is to show now, with the deck it is taken from. */
import type { Deck } from '#core/deck/deck.ts'
import type { Showing } from '#core/deck/showing.ts'

/** A picture, complete: nothing else is needed to paint it. */
export interface Picture {
  readonly showing: Showing
  /** The deck of the open speech; null where none is open. */
  readonly deck: Deck | null
  /** Names the deck: another speech is another deck, also where its slides have the same ids. */
  readonly documentId: string
  /** Revision of the session state it follows from. */
  readonly revision: number
}
