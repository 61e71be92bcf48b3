/** The place where the text rolls: one roller, the reading line's marker, and the hand that can move the text. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trackOf } from '#core/session/transport.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import type { Controls } from './control/controls.ts'
import { useLook } from './look/look-context.tsx'
import { TextHand } from './control/text-hand.ts'
import { insertWords } from './roll/insert-words.ts'
import { Roller } from './roll/roller.ts'
import styles from './Prompter.module.css'

/** Makes the roller once, and feeds it; there is an open speech as long as it is there. */
export function ScriptStage({
  controls,
  onReady,
}: {
  controls: Controls
  onReady: (ready: boolean) => void
}) {
  const { t } = useTranslation(['prompter', 'common'])
  const host = useHost()
  const stage = useRef<HTMLDivElement>(null)
  const [roller, setRoller] = useState<Roller | null>(null)
  const look = useLook()

  useEffect(() => {
    if (stage.current === null) return undefined
    const made = new Roller(stage.current, host.clock)
    const stopReady = made.ready.subscribe(() => onReady(made.ready.get()))
    setRoller(made)
    window.rostrumPrompter = {
      wordAtLine: () => made.wordAtLine(),
      drawnPosition: () => made.drawnPosition(),
      position: host.position,
    }
    return () => {
      stopReady()
      onReady(false)
      made.dispose()
      delete window.rostrumPrompter
    }
  }, [host, onReady])

  useEffect(() => {
    roller?.setWords(insertWords(t))
  }, [roller, t])
  useEffect(() => {
    if (look !== null) void roller?.setLook(look)
  }, [roller, look])
  // Straight from the host, ahead of its answer: a way there and back, and React's drawing of the strips, are frames that
  // the speaker's key would wait for; and what React drew last may be older than what has been told since.
  useEffect(() => {
    if (roller === null) return undefined
    const follow = () => {
      const [expected, document] = [host.expected.get(), host.document.get()]
      const loaded = expected?.loaded ?? null
      if (expected === null || loaded === null || document?.id !== loaded.documentId) return
      const track = trackOf(loaded, expected.leftOut)
      roller.follow(openSpeechOf(document), expected.transport, { ...track, cues: loaded.cues })
    }
    const documentCame = () => {
      // Of an edit the text comes first, and what the session says of it right behind: both are shown at once then.
      const loaded = host.session.get()?.loaded
      if (host.document.get()?.revision === loaded?.revision) follow()
    }
    const endings = [host.expected.subscribe(follow), host.document.subscribe(documentCame)]
    follow()
    return () => {
      for (const end of endings) end()
    }
  }, [roller, host])

  useEffect(() => {
    if (roller === null || stage.current === null) return undefined
    controls.setText(roller)
    const hand = new TextHand(stage.current, { text: roller, controls, session: host.session })
    return () => {
      controls.setText(null)
      hand.dispose()
    }
  }, [roller, controls, host])
  return (
    <div ref={stage} className={styles['stage']} role="document" aria-label={t('script')}>
      <div className={styles['above']} />
      <div className={styles['below']} />
      <div className={styles['marker']} aria-hidden="true" />
    </div>
  )
}
