/** What the hall sees before and after, and how its slides change. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Transition } from '#core/contract/settings.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useFileDrop } from '#renderer/ui/files/file-drop.ts'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { StandbyView } from '#renderer/ui/slide/StandbyView.tsx'
import { useStandbyPicture } from '#renderer/ui/slide/standby-picture.ts'
import { choosePicture, PICTURE_FILES, putPicture, type StandbyProblem } from './standby-desk.ts'
import styles from './standby.module.css'

const STANDBY_PROBLEM_KEYS = {
  'not-a-picture': 'standby.problem.notAPicture',
  'too-large': 'standby.problem.tooLarge',
  disk: 'standby.problem.disk',
  unreadable: 'standby.problem.unreadable',
  gone: 'standby.problem.gone',
  unreachable: 'standby.problem.unreachable',
} as const satisfies Record<StandbyProblem, string>

const TRANSITION_KEYS = {
  fade: 'standby.fade',
  cut: 'standby.cut',
} as const satisfies Record<Transition, string>

/** The panel of the room page. A picture dropped anywhere on the page is taken. */
export function StandbyPanel() {
  const { t } = useTranslation('room')
  const host = useHost()
  const settings = useReadable(host.settings)
  const deck = useReadable(host.deck)?.deck ?? null
  const picture = useStandbyPicture()
  const { problem, removed, put, choose } = useDeeds()
  const chooser = useRef<HTMLInputElement>(null)
  const over = useFileDrop(([file]) => {
    if (file !== undefined) put(file)
  })
  const chosen = settings?.standbyPicture ?? null
  const damaged = chosen !== null && picture === null
  return (
    <section
      className={styles['panel']}
      aria-labelledby="standby-heading"
      data-over={over ? '' : undefined}
    >
      <h2 id="standby-heading">{t('standby.heading')}</h2>
      <div className={styles['parts']}>
        <figure className={styles['preview']} aria-label={t('standby.preview')}>
          <div aria-hidden="true">
            <SlideBox>
              <StandbyView
                title={deck?.title ?? ''}
                theme={deck?.theme}
                picture={picture === 'coming' ? null : picture}
              />
            </SlideBox>
          </div>
        </figure>
        <div className={styles['choices']}>
          <p>{over ? t('standby.drop') : t('standby.about')}</p>
          <div className={styles['buttons']}>
            <button type="button" onClick={() => chooser.current?.click()}>
              {chosen === null ? t('standby.choose') : t('standby.change')}
            </button>
            {chosen === null ? null : (
              <button type="button" onClick={() => choose(null, chosen)}>
                {t('standby.remove')}
              </button>
            )}
            {chosen === null && removed !== null ? (
              <button type="button" onClick={() => choose(removed, null)}>
                {t('standby.putBack')}
              </button>
            ) : null}
          </div>
          <input
            ref={chooser}
            type="file"
            accept={PICTURE_FILES}
            hidden
            onChange={({ target }) => {
              const file = target.files?.[0]
              // The same file may be chosen again.
              target.value = ''
              if (file !== undefined) put(file)
            }}
          />
          <div aria-live="polite" className={styles['watch']}>
            {problem !== null ? <p>{t(STANDBY_PROBLEM_KEYS[problem])}</p> : null}
            {damaged ? <p>{t('standby.damaged')}</p> : null}
          </div>
          <fieldset className={styles['transition']}>
            <legend>{t('standby.transition')}</legend>
            {Transition.options.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="transition"
                  checked={settings?.transition === one}
                  onChange={() =>
                    void host.link.client.settings
                      .update({ transition: one })
                      .catch(() => undefined)
                  }
                />
                {t(TRANSITION_KEYS[one])}
              </label>
            ))}
          </fieldset>
        </div>
      </div>
    </section>
  )
}

/** What can be done with the picture, why the last deed was not done, and which one was removed here and can come back. */
function useDeeds() {
  const { client } = useHost().link
  const [problem, setProblem] = useState<StandbyProblem | null>(null)
  const [removed, setRemoved] = useState<string | null>(null)
  const page = useRef(new AbortController())
  useEffect(() => {
    const present = new AbortController()
    page.current = present
    return () => present.abort()
  }, [])
  /** `before`: the picture that can be put back once the deed is done. */
  const tell = async (deed: Promise<StandbyProblem | null>, before: string | null) => {
    const { signal } = page.current
    setProblem(null)
    const refused = await deed
    if (signal.aborted) return
    setProblem(refused)
    if (refused === null) setRemoved(before)
  }
  return {
    problem,
    removed,
    put: (file: File) => void tell(putPicture(client, file, page.current.signal), null),
    choose: (id: string | null, before: string | null) =>
      void tell(choosePicture(client, id), before),
  }
}
