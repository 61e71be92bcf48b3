/** Whether what was edited is kept: quiet while all is well, plain where it is not. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadable } from '#renderer/bridge/react.tsx'
import styles from './SaveState.module.css'
import { useSpeechWork } from './work/SpeechWorkProvider.tsx'
import type { SyncState } from './work/work-sync.ts'

const STATE_KEYS = {
  saved: 'save.saved',
  saving: 'save.saving',
  unsent: 'save.unsent',
  refused: 'save.refused',
  unkept: 'save.unkept',
} as const satisfies Record<SyncState, string>

/** Saving is shown once it takes this long, ms: what flickers with every key tells nothing. */
const SHOWN_AFTER = 700

/** The state in words. */
export function SaveState() {
  const { sync } = useSpeechWork()
  const state = useReadable(sync.state)
  return state === 'saving' ? <Saving /> : <State shown={state} exact={state} />
}

function Saving() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOWN_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return <State shown={slow ? 'saving' : 'saved'} exact="saving" />
}

function State({ shown, exact }: { shown: SyncState; exact: SyncState }) {
  const { t } = useTranslation('editor')
  return (
    <output className={styles.state} data-state={shown} data-exact={exact}>
      {t(STATE_KEYS[shown])}
    </output>
  )
}

/** Says that another window's edits took the place of these, which one undo brings back. */
export function Overtaken() {
  const { t } = useTranslation('editor')
  const { sync, store } = useSpeechWork()
  const overtaken = useReadable(sync.overtaken)
  if (!overtaken) return null
  return (
    <p role="alert" className={styles.notice}>
      <span>{t('save.overtaken')}</span>
      <Button size="small" onClick={() => store.undo()}>
        {t('save.takeMine')}
      </Button>
      <Button size="small" onClick={sync.dismiss}>
        {t('save.keepTheirs')}
      </Button>
    </p>
  )
}
