/** The gamepads that are connected, with what is pressed and how far each stick is pushed. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pressedOn } from '#renderer/ui/hands/gamepads.ts'
import { useInputName, useStickName } from '#renderer/ui/hands/input-names.ts'
import styles from './Hands.module.css'

/** How often the picture is renewed, ms. */
const EVERY = 80

interface Seen {
  readonly index: number
  readonly id: string
  readonly standard: boolean
  readonly pressed: readonly string[]
  readonly axes: readonly number[]
}

/** All of them, live. */
export function Gamepads() {
  const { t } = useTranslation('hands')
  const pads = useGamepads()
  const name = useInputName()
  const stickName = useStickName()
  return (
    <div className={styles['gamepads']}>
      <h3>{t('gamepads.heading')}</h3>
      {pads.length === 0 ? <p className={styles['quiet']}>{t('gamepads.none')}</p> : null}
      {pads.map((pad) => (
        <div key={pad.index} className={styles['gamepad']}>
          <p>{pad.id}</p>
          {pad.standard ? null : <p className={styles['quiet']}>{t('gamepads.unknownLayout')}</p>}
          <p>
            {pad.pressed.length === 0
              ? t('gamepads.resting')
              : t('gamepads.pressed', { names: pad.pressed.map(name).join(t('list.join')) })}
          </p>
          <ul>
            {pad.axes.map((value, axis) => (
              // An axis has no other name than its place.
              <li key={axis}>
                <meter
                  min={-1}
                  max={1}
                  value={value}
                  aria-label={t('gamepads.axis', {
                    name: stickName(axis),
                    value: value.toFixed(2),
                  })}
                />
                <span>
                  {t('gamepads.axis', { name: stickName(axis), value: value.toFixed(2) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function useGamepads(): readonly Seen[] {
  const [pads, setPads] = useState<readonly Seen[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const look = () => setPads(seenNow())
    const onChange = () => {
      clearInterval(timer)
      look()
      if (seenNow().length > 0) timer = setInterval(look, EVERY)
    }
    onChange()
    window.addEventListener('gamepadconnected', onChange)
    window.addEventListener('gamepaddisconnected', onChange)
    return () => {
      clearInterval(timer)
      window.removeEventListener('gamepadconnected', onChange)
      window.removeEventListener('gamepaddisconnected', onChange)
    }
  }, [])
  return pads
}

const seenNow = (): Seen[] =>
  navigator
    .getGamepads()
    .filter((pad) => pad !== null)
    .map((pad) => ({
      index: pad.index,
      id: pad.id,
      standard: pad.mapping === 'standard',
      pressed: pressedOn(pad, new Set()).map(({ input }) => input),
      axes: [...pad.axes],
    }))
