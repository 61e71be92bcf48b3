/** The frame around the whole prompter page that turns it over and round; its own width is that of the page in it. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLook } from './look-context.tsx'
import { frameStyle, turnOf } from './orientation.ts'
import styles from './LookFrame.module.css'

/** `onSize` is told the frame's width and height as the page in it has them, px. */
export function LookFrame({
  onSize,
  children,
}: {
  onSize: (width: number, height: number) => void
  children: ReactNode
}) {
  const look = useLook()
  const frame = useRef<HTMLDivElement>(null)
  const mirror = look?.mirror ?? 'none'
  const rotation = look?.rotation ?? 0
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => onSize(element.clientWidth, element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [onSize])
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
