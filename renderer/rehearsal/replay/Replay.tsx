/** A take played again: the sentence that was said, what the hall had beside it, the sound in step. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { paceAt, paceUnit } from '#core/pace/reference.ts'
import { replayOf } from '#core/takes/replay.ts'
import { reportOf } from '#core/takes/report.ts'
import type { Take } from '#core/takes/take.ts'
import { rate } from '#core/time.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { HallThen } from './HallThen.tsx'
import { type Playback, SPEEDS, usePlayback } from './playback.ts'
import styles from './replay.module.css'
import { ScriptThen } from './ScriptThen.tsx'
import { type SoundNow, useTakeSound } from './take-sound.ts'

const SOUND_NOW_KEYS = {
  on: 'replay.sound',
  'not-here': 'replay.noSoundHere',
  none: 'replay.noSound',
  failed: 'replay.soundFailed',
} as const satisfies Record<SoundNow, string>

/** Ms that an arrow key goes. */
const STEP = 5000

/** `at`: take time at which it stands first, ms. */
export function ReplayView({ take, at }: { take: Take; at: number }) {
  const { t } = useTranslation('rehearsal')
  const replay = useMemo(() => replayOf(take), [take])
  const playback = usePlayback(replay.length, at)
  const moment = replay.at(playback.time)
  const sound = useTakeSound(take, moment?.sound ?? null, playback)
  useReplayKeys(playback)
  if (moment === null) return <p className={styles.quiet}>{t('replay.nothing')}</p>
  const { language } = moment.text
  return (
    <div className={styles.replay}>
      <div className={styles.pictures}>
        <ScriptThen text={moment.text} position={moment.position} />
        <HallThen moment={moment} />
      </div>
      <Scrubber take={take} length={replay.length} playback={playback} />
      <div className={styles.controls}>
        <button type="button" className={styles.play} onClick={playback.toggle}>
          {t(playback.playing ? 'replay.pause' : 'replay.play')}
        </button>
        <fieldset aria-label={t('replay.speed')} className={styles.speeds}>
          {SPEEDS.map((speed) => (
            <button
              key={speed}
              type="button"
              aria-pressed={playback.speed === speed}
              onClick={() => playback.setSpeed(speed)}
            >
              {`${speed}×`}
            </button>
          ))}
        </fieldset>
        <output className={styles.time}>
          {lengthText(playback.time)} / {lengthText(replay.length)}
        </output>
        <span className={styles.quiet}>
          {moment.moves
            ? t(paceUnit(language) === 'han' ? 'replay.paceHan' : 'replay.paceWords', {
                pace: Math.round(paceAt(rate(moment.rate), language)),
              })
            : t('replay.stood')}
        </span>
        <span className={styles.quiet}>{t(SOUND_NOW_KEYS[sound])}</span>
        {moment.message === null ? null : (
          <span className={styles.message}>{t('replay.message', { words: moment.message })}</span>
        )}
      </div>
    </div>
  )
}

/** Space plays and pauses, the arrows go back and on; not while something is typed or another control has them. */
function useReplayKeys(playback: Playback): void {
  const now = useRef(playback)
  useEffect(() => {
    now.current = playback
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      const inControl =
        target instanceof HTMLElement && target.closest('input, textarea, select, button, dialog')
      if (inControl || event.ctrlKey || event.altKey || event.metaKey) return
      const { time, seek, toggle } = now.current
      if (event.code === 'Space') toggle()
      else if (event.key === 'ArrowLeft') seek(time - STEP)
      else if (event.key === 'ArrowRight') seek(time + STEP)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

/** The take as a line to move along, with its pauses and marks on it. */
function Scrubber({ take, length, playback }: { take: Take; length: number; playback: Playback }) {
  const { t } = useTranslation('rehearsal')
  const { pauses, marks, jumps } = useMemo(() => reportOf(take), [take])
  const signs = [
    ...pauses.map(({ at }) => ({ at, kind: 'pause' })),
    ...jumps.map(({ at }) => ({ at, kind: 'jump' })),
    ...marks.map(({ at }) => ({ at, kind: 'mark' })),
  ]
  return (
    <div className={styles.scrubber}>
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.round(length))}
        step={100}
        value={Math.round(playback.time)}
        aria-label={t('replay.place')}
        aria-valuetext={lengthText(playback.time)}
        onChange={({ target }) => playback.seek(Number(target.value))}
      />
      <div className={styles.signs} aria-hidden="true">
        {signs.map(({ at, kind }, index) => (
          // Two may be at the same instant.
          <i key={`${at} ${index}`} data-kind={kind} style={{ left: `${(at / length) * 100}%` }} />
        ))}
      </div>
    </div>
  )
}
