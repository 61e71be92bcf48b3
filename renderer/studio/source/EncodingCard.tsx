/** How the file reads in each encoding it may be in, to choose from: by itself where that is not sure, else when asked for. */
import { safe } from '@orpc/client'
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import { sourceSure } from '../work/whole-edits.ts'
import { useReadAgain } from './read-again.ts'
import styles from './Source.module.css'

/** One way to read it. */
interface Preview {
  readonly name: string
  readonly preview: string
}

/** Characters of a preview that are shown. */
const SHOWN = 90
/** So many stand before the first that tells. */
const BEFORE = 12

/**
 * The part of a preview that tells it from how the file is read now: its beginning, or, where that is alike, from a few
 * characters before the first that is not.
 */
function telling(preview: string, others: readonly string[]): string {
  const differs = others.flatMap((other) => {
    let at = 0
    while (at < preview.length && preview[at] === other[at]) at += 1
    return at < preview.length ? [at] : []
  })
  const from = Math.max(0, ...differs.map((at) => at - BEFORE))
  const words = preview.slice(from).replaceAll(/\s+/g, ' ').slice(0, SHOWN)
  return from > 0 ? `…${words}` : words
}

/** The card. `asked`: the person wants to choose though the encoding is sure. */
export function EncodingCard({ asked, onClose }: { asked: boolean; onClose: () => void }) {
  const encoding = useWorkState((state) => fieldsNow(state).source.encoding)
  if (encoding === null || (encoding.sure && !asked)) return null
  return <Choice name={encoding.name} sure={encoding.sure} onClose={onClose} />
}

function Choice({ name, sure, onClose }: { name: string; sure: boolean; onClose: () => void }) {
  const { t } = useTranslation('editor')
  const host = useHost()
  const { store } = useSpeechWork()
  const [previews, setPreviews] = useState<readonly Preview[] | 'failed' | null>(null)
  const { reading, failed, readAgain } = useReadAgain()

  useEffect(() => {
    let gone = false
    const fetch = async () => {
      const answer = await safe(host.link.client.work.encodings())
      if (!gone) setPreviews(answer.isSuccess ? answer.data : 'failed')
    }
    void fetch()
    return () => {
      gone = true
    }
  }, [host])

  const keep = () => {
    if (!sure) store.edit(sourceSure)
    onClose()
  }
  const choose = async (chosen: string) => {
    if (chosen === name) keep()
    else if (await readAgain(chosen)) onClose()
  }
  return (
    <section className={styles.card} aria-label={t('encoding.title')}>
      <div className={styles.head}>
        <strong>{t(sure ? 'encoding.title' : 'encoding.unsure')}</strong>
        <span>{t('encoding.hint')}</span>
        <Button size="small" onClick={keep}>
          {t('encoding.keep')}
        </Button>
      </div>
      {failed || previews === 'failed' ? <p role="alert">{t('encoding.failed')}</p> : null}
      {previews === null ? <Spin delay={400} /> : null}
      {previews === null || previews === 'failed' ? null : (
        <ul className={styles.previews}>
          {previews.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                aria-pressed={one.name === name}
                disabled={reading}
                onClick={() => choose(one.name)}
              >
                <span>{one.name}</span>
                <span className={styles.preview}>
                  {telling(
                    one.preview,
                    previews
                      .filter((other) => (one.name === name) !== (other.name === name))
                      .map(({ preview }) => preview),
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
