/** A quotation with who said it. */
import type { FaceProps } from './face.ts'
import { SetText } from './SetText.tsx'
import styles from './slide.module.css'

const QUOTED = [
  { lines: 2, sizes: [128, 120, 112] },
  { lines: 3, sizes: [116, 108, 104] },
  { lines: 4, sizes: [104, 100, 96] },
]

export function QuotationFace({ lines }: Pick<FaceProps, 'lines'>) {
  return (
    <figure className={styles['quoting']}>
      <div className={styles['quoteMark']} aria-hidden>
        “
      </div>
      {lines.map(({ key, role, text, visible }) =>
        role === 'source' ? (
          <figcaption key={key} className={styles['source']} data-hidden={visible ? undefined : ''}>
            {text}
          </figcaption>
        ) : (
          <SetText
            key={key}
            as="blockquote"
            name="quoted"
            text={text}
            width={1600}
            ways={QUOTED}
            visible={visible}
          />
        ),
      )}
    </figure>
  )
}
