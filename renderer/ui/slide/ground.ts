/** On which of a theme's two grounds a slide stands. */
import type { Slide } from '#core/deck/deck.ts'

/** Title, dividers and closing are solemn; what is to be read stands on the other. */
export type Ground = 'solemn' | 'read'

export const groundOf = ({ kind }: Pick<Slide, 'kind'>): Ground =>
  kind === 'title' || kind === 'closing' || kind === 'section' ? 'solemn' : 'read'
