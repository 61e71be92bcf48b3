/** Recording a take: one button with its light, and a panel under it to begin, go on with the last, mark and stop. */
import { safe } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingNow, TakeAbout } from '#core/contract/takes.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { clockText } from '../time/duration.ts'
import { markHere, type Marked } from './mark-here.ts'
import { createMicrophone, type MicrophoneGot } from './microphone.ts'
import styles from './takes.module.css'
import { useTakesTold } from './takes-told.ts'

/** What a deed has led to, until the next. */
type Said = 'kept' | 'nothing' | 'failed' | 'soundLost' | Exclude<MicrophoneGot, 'on'> | Marked

const SAID_KEYS = {
  kept: 'takes.kept',
  nothing: 'takes.nothing',
  failed: 'takes.failed',
  soundLost: 'takes.soundLost',
  none: 'takes.noMicrophone',
  refused: 'takes.refused',
  unable: 'takes.unable',
  marked: 'takes.marked',
  'not-recording': 'takes.notRecording',
  'no-line': 'link.undelivered',
} as const satisfies Record<Said, string>

/** The deeds of this page, and what was said of the last. */
function useRecording() {
  const host = useHost()
  const [said, setSaid] = useState<Said | null>(null)
  const [microphone] = useState(() => createMicrophone(host, () => setSaid('soundLost')))
  const told = useTakesTold()
  const takeId = told?.recording?.takeId ?? null
  /** The take that this page's microphone records. */
  const heard = useRef<string | null>(null)
  // Whoever ends the recording turns the microphone off, and so does leaving the page.
  useEffect(() => {
    if (heard.current !== null && heard.current !== takeId) {
      heard.current = null
      microphone.stop()
    }
  }, [takeId, microphone])
  useEffect(() => () => microphone.stop(), [microphone])

  const deeds = {
    async begin(goOn: string | null, withSound: boolean) {
      setSaid(null)
      const got = withSound ? await microphone.ask() : null
      const { error, data } = await safe(host.link.client.takes.start({ kind: 'rehearsal', goOn }))
      if (error !== null) {
        microphone.stop()
        setSaid('failed')
        return
      }
      if (got === 'on') {
        heard.current = data.id
        microphone.record(data.id)
      } else if (got !== null) setSaid(got)
    },
    async stop() {
      // What it has heard to the last is on its way before the take is ended.
      microphone.stop()
      heard.current = null
      const { error, data } = await safe(host.link.client.takes.stop())
      setSaid(error !== null ? 'failed' : data.kept ? 'kept' : 'nothing')
    },
    async mark() {
      setSaid(await markHere(host))
    },
  }
  return { told, said, deeds }
}

/** A button that opens a panel. */
export function RecordControl() {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { told, said, deeds } = useRecording()
  useEffect(() => {
    if (!open) return undefined
    const close = ({ target }: PointerEvent) => {
      if (target instanceof Node && place.current?.contains(target) !== true) setOpen(false)
    }
    window.addEventListener('pointerdown', close)
    return () => window.removeEventListener('pointerdown', close)
  }, [open])
  const recording = told?.recording ?? null
  const label = t(
    recording === null
      ? 'takes.record'
      : recording.withSound
        ? 'takes.withSound'
        : 'takes.recording',
  )
  return (
    <div className={styles.control} ref={place}>
      <button
        type="button"
        className={styles.button}
        disabled={told === null || told.documentId === null}
        // Without the light, which is drawn before it.
        aria-label={label}
        aria-expanded={open}
        data-on={recording !== null}
        data-sound={recording?.withSound ?? false}
        onClick={() => setOpen((shown) => !shown)}
      >
        {label}
      </button>
      {open ? (
        <dialog open className={styles.panel} aria-label={t('takes.label')}>
          {recording === null ? (
            <Begin
              last={told?.takes.at(-1) ?? null}
              onBegin={(goOn, withSound) => deeds.begin(goOn, withSound)}
            />
          ) : (
            <Running
              recording={recording}
              onMark={() => deeds.mark()}
              onStop={() => deeds.stop()}
            />
          )}
          {said === null ? null : <output>{t(SAID_KEYS[said])}</output>}
        </dialog>
      ) : null}
    </div>
  )
}

function Begin({
  last,
  onBegin,
}: {
  last: TakeAbout | null
  onBegin: (goOn: string | null, withSound: boolean) => Promise<void>
}) {
  const { t, i18n } = useTranslation('common')
  const { link, settings } = useHost()
  const recordRuns = useReadable(settings)?.recordRuns ?? true
  const [withSound, setWithSound] = useState(false)
  const day = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <>
      <button
        type="button"
        className={styles.deed}
        onClick={() => {
          void onBegin(null, withSound)
        }}
      >
        {t('takes.begin')}
      </button>
      {last === null ? null : (
        <button
          type="button"
          className={styles.deed}
          onClick={() => {
            void onBegin(last.id, withSound)
          }}
        >
          {t('takes.goOn', {
            began: last.name === '' ? day.format(new Date(last.began)) : last.name,
            length: clockText(last.durationMs),
          })}
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={withSound}
          onChange={({ target }) => setWithSound(target.checked)}
        />
        {t('takes.sound')}
      </label>
      <p className={styles.quiet}>{t('takes.soundMeans')}</p>
      <label>
        <input
          type="checkbox"
          checked={recordRuns}
          onChange={({ target }) => {
            // The line is down: it stays as it is, and the page says that it is.
            link.client.settings.update({ recordRuns: target.checked }).catch(() => undefined)
          }}
        />
        {t('takes.recordRuns')}
      </label>
    </>
  )
}

function Running({
  recording,
  onMark,
  onStop,
}: {
  recording: RecordingNow
  onMark: () => Promise<void>
  onStop: () => Promise<void>
}) {
  const { t } = useTranslation('common')
  return (
    <>
      <p>
        {t(recording.paused ? 'takes.paused' : 'takes.recording')} ·{' '}
        {t('takes.marks', { count: recording.marks })}
      </p>
      {recording.byItself ? <p className={styles.quiet}>{t('takes.byItself')}</p> : null}
      <button
        type="button"
        className={styles.deed}
        onClick={() => {
          void onMark()
        }}
      >
        {t('takes.stumbled')}
      </button>
      <button
        type="button"
        className={styles.deed}
        onClick={() => {
          void onStop()
        }}
      >
        {t('takes.stop')}
      </button>
    </>
  )
}
