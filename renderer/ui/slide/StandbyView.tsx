/**
 * The standby picture: a picture or logo that was dropped in, or the speech's title, on the ground of the theme; the bare
 * ground while neither is there.
 */
import type { Theme } from '#core/deck/deck.ts'
import { useCanvas } from './canvas.ts'
import { CENTRE_HEIGHT } from './face.ts'
import { languageOf } from './language.ts'
import { fitted, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import { px } from './setting.ts'
import { fillsScreen, logoSize } from './standby-layout.ts'
import type { StandbyPicture } from './standby-picture.ts'
import styles from './slide.module.css'
import themes from './themes.module.css'

const TITLE = [
  { lines: 1, sizes: [132, 120, 108] },
  { lines: 2, sizes: [124, 112, 100] },
  { lines: 4, sizes: [92, 84, 76] },
]

interface StandbyViewProps {
  /** Empty while no speech is open. */
  readonly title: string
  readonly theme?: Theme | undefined
  /** Stands in for the title. */
  readonly picture?: StandbyPicture | null
}

/** Draws into the `SlideBox` around it. */
export function StandbyView({ title, theme = 'party', picture = null }: StandbyViewProps) {
  const canvas = useCanvas()
  const { text: width, ratio } = canvas
  const setting = fitted(
    CENTRE_HEIGHT,
    (set) => {
      const headline = set(title, width - 190, TITLE)
      return { height: heightOf(headline, LEADING.headline), value: headline }
    },
    ratio,
  )
  if (picture !== null && fillsScreen(picture))
    return <WholePicture picture={picture} className={styles['wholePicture'] ?? ''} />
  const logo = picture === null ? null : logoSize(picture, canvas)
  return (
    <article
      className={`${styles['slide']} ${styles['standby']} ${themes['theme']}`}
      data-theme={theme}
      data-ground="solemn"
      data-kind="standby"
      lang={languageOf(title)}
    >
      <div className={styles['centre']}>
        {picture !== null && logo !== null ? (
          <img
            src={picture.source}
            alt=""
            decoding="sync"
            style={{ width: px(logo.width), height: px(logo.height) }}
          />
        ) : (
          <>
            {title !== '' && <SetText as="h1" name="headline" setting={setting} />}
            <div className={styles['rule']} />
          </>
        )}
      </div>
    </article>
  )
}

/** A picture that was made for a screen. Painted in the frame in which it comes: it has been decoded before. */
export function WholePicture({
  picture: { source },
  className,
}: {
  picture: StandbyPicture
  className: string
}) {
  return <img className={className} src={source} alt="" decoding="sync" data-standby-picture="" />
}
