/**
 * The test picture: whether the projector shows the whole picture, round circles, even lines, all colours and greys. It
 * fills what it is put in, to the last pixel, and has no words but the size of the screen.
 */
import { useEffect, useState } from 'react'
import styles from './TestPicture.module.css'

const BARS = ['#fff', '#ff0', '#0ff', '#0f0', '#f0f', '#f00', '#00f', '#000']
/** Sixteen greys: a projector that is set wrongly swallows the darkest or the lightest. */
const GREYS = Array.from({ length: 16 }, (_, step) => `rgb(${step * 17} ${step * 17} ${step * 17})`)
/** Squares on the shorter side. */
const ROWS = 9

/** A window's size, device px. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Draws it for the window it is in, or for one of another size. */
export function TestPicture({ size }: { size?: Size | undefined }) {
  const own = useScreenSize()
  const { width, height } = size ?? own
  const square = Math.min(width, height) / ROWS
  const across = (part: number) => width / 2 + part
  const [radius, wide] = [height * 0.42, height * (4 / 3)]
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-test-picture=""
    >
      <defs>
        <pattern
          id="squares"
          width={square}
          height={square}
          patternUnits="userSpaceOnUse"
          x={(width / 2) % square}
          y={(height / 2) % square}
        >
          <path d={`M${square} 0H0V${square}`} fill="none" stroke="#777" strokeWidth="2" />
        </pattern>
      </defs>
      <rect width={width} height={height} fill="#222" />
      <rect width={width} height={height} fill="url(#squares)" />
      {BARS.map((colour, index) => (
        <rect
          key={colour}
          x={across(-radius) + (index * 2 * radius) / BARS.length}
          y={height / 2 - radius * 0.45}
          width={(2 * radius) / BARS.length}
          height={radius * 0.45}
          fill={colour}
        />
      ))}
      {GREYS.map((colour, index) => (
        <rect
          key={colour}
          x={across(-radius) + (index * 2 * radius) / GREYS.length}
          y={height / 2}
          width={(2 * radius) / GREYS.length + 0.5}
          height={radius * 0.45}
          fill={colour}
        />
      ))}
      <circle cx={width / 2} cy={height / 2} r={radius} className={styles['line']} />
      {/* What a 4:3 screen would have of it, with a circle in each corner. */}
      <rect
        x={across(-wide / 2)}
        y={height * 0.002}
        width={wide}
        height={height * 0.996}
        className={styles['thin']}
      />
      {[-1, 1].flatMap((side) =>
        [-1, 1].map((end) => (
          <circle
            key={`${side} ${end}`}
            cx={width / 2 + side * (wide / 2 - height * 0.1)}
            cy={height / 2 + end * height * 0.4}
            r={height * 0.1}
            className={styles['thin']}
          />
        )),
      )}
      {/* The outermost pixels: a side that is not seen is cut off by the projector. */}
      <rect x="2" y="2" width={width - 4} height={height - 4} className={styles['edge']} />
      <path className={styles['thin']} d={`M0 ${height / 2}H${width}M${width / 2} 0V${height}`} />
      <rect
        x={across(-radius * 0.5)}
        y={height / 2 + radius * 0.52}
        width={radius}
        height={radius * 0.24}
        fill="#000"
      />
      <text
        x={width / 2}
        y={height / 2 + radius * 0.645}
        fontSize={radius * 0.15}
        className={styles['size']}
      >
        {`${width} × ${height}`}
      </text>
    </svg>
  )
}

/** The size of the window it is in. */
function useScreenSize(): Size {
  const [size, setSize] = useState(sizeNow)
  useEffect(() => {
    const look = () => setSize(sizeNow())
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [])
  return size
}

const sizeNow = () => ({
  width: Math.round(window.innerWidth * window.devicePixelRatio),
  height: Math.round(window.innerHeight * window.devicePixelRatio),
})
