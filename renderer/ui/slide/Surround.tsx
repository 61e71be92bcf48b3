/** What is around a slide on a screen of another shape than its sheet: the ground it stands on goes on. */
import type { ReactNode } from 'react'
import type { Theme } from '#core/deck/deck.ts'
import type { Ground } from './ground.ts'
import themes from './themes.module.css'

/** Fills its positioned parent with the ground, below what it holds. */
export function Surround({
  theme,
  ground,
  children,
}: {
  theme: Theme
  ground: Ground
  children: ReactNode
}) {
  return (
    <div
      className={`${themes['theme']} ${themes['surround']}`}
      data-theme={theme}
      data-ground={ground}
    >
      {children}
    </div>
  )
}
