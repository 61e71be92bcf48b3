/** The standby picture: the speech's title on the ground of the theme, or the bare ground while none is open. */
import type { Theme } from '#core/deck/deck.ts'
import { useCanvas } from './canvas.ts'
import { CENTRE_HEIGHT } from './face.ts'
import { languageOf } from './language.ts'
import { fitted, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import styles from './slide.module.css'
import themes from './themes.module.css'

const TITLE = [
  { lines: 1, sizes: [132, 120, 108] },
  { lines: 2, sizes: [124, 112, 100] },
  { lines: 4, sizes: [92, 84, 76] },
]

/** Draws into the `SlideBox` around it. `title` is empty while no speech is open. */
export function StandbyView({ title, theme = 'party' }: { title: string; theme?: Theme }) {
  const { text: width, ratio } = useCanvas()
  const setting = fitted(
    CENTRE_HEIGHT,
    (set) => {
      const headline = set(title, width - 190, TITLE)
      return { height: heightOf(headline, LEADING.headline), value: headline }
    },
    ratio,
  )
  return (
    <article
      className={`${styles['slide']} ${styles['standby']} ${themes['theme']}`}
      data-theme={theme}
      data-ground="solemn"
      data-kind="standby"
      lang={languageOf(title)}
    >
      <div className={styles['centre']}>
        {title !== '' && <SetText as="h1" name="headline" setting={setting} />}
        <div className={styles['rule']} />
      </div>
    </article>
  )
}
