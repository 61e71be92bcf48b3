/** The standby picture: the speech's title on the ground of the theme, or the bare ground while none is open. */
import { SetText } from './SetText.tsx'
import styles from './slide.module.css'

const TITLE = [
  { lines: 1, sizes: [132, 120, 108] },
  { lines: 2, sizes: [124, 112, 100] },
  { lines: 4, sizes: [92, 84, 76] },
]

/** Draws into the `SlideBox` around it. `title` is empty while no speech is open. */
export function StandbyView({ title }: { title: string }) {
  return (
    <article
      className={`${styles['slide']} ${styles['standby']}`}
      data-ground="red"
      data-kind="standby"
      lang={/\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en'}
    >
      <div className={styles['centre']}>
        {title !== '' && <SetText as="h1" name="headline" text={title} width={1500} ways={TITLE} />}
        <div className={styles['rule']} />
      </div>
    </article>
  )
}
