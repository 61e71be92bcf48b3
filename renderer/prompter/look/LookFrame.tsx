/** The frame around the whole prompter page that turns it over and round. */
import type { ReactNode } from 'react'
import { useLook } from './look-context.tsx'
import { frameStyle, turnOf } from './orientation.ts'
import styles from './LookFrame.module.css'

/** `frame`: given the element of the frame, whose own width is that of the page in it. */
export function LookFrame({
  frame,
  children,
}: {
  frame: (element: HTMLElement | null) => (() => void) | undefined
  children: ReactNode
}) {
  const look = useLook()
  const mirror = look?.mirror ?? 'none'
  const rotation = look?.rotation ?? 0
  return (
    <div
      ref={frame}
      className={styles['frame']}
      style={frameStyle(turnOf(mirror, rotation))}
      data-orientation={`${mirror} ${rotation}`}
    >
      {children}
    </div>
  )
}
