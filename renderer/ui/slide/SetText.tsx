/** A text set in lines that end where the sense pauses. */
import { Fragment, type ReactNode } from 'react'
import { hangOf, px, type Setting } from './setting.ts'
import styles from './slide.module.css'

interface SetTextProps {
  readonly as?: 'h1' | 'p' | 'span' | 'blockquote' | 'dt'
  /** Class of the stylesheet. */
  readonly name: string
  readonly setting: Setting
  readonly visible?: boolean
}

/** Draws a text as it was set. A line may still be broken further where a fallback font is wider. */
export function SetText({ as: Tag = 'p', name, setting, visible = true }: SetTextProps) {
  return (
    <Tag
      className={styles[name]}
      style={{ fontSize: px(setting.size) }}
      data-hidden={visible ? undefined : ''}
    >
      {setting.lines.map((line, index) => (
        <span key={index} className={styles['line']} data-line="" data-hang={hangOf(line)}>
          {lettered(line)}
        </span>
      ))}
    </Tag>
  )
}

/** The Chinese face has a full-width apostrophe: within a Latin word it is set close. */
function lettered(line: string): ReactNode {
  const parts = line.split(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/u)
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <span className={styles['apostrophe']}>’</span>}
      {part}
    </Fragment>
  ))
}
