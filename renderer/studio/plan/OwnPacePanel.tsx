/** The speaker's own pace as it was learned from takes: by kind, how sure it is, whether it is used, and a reset. */
import { safe } from '@orpc/client'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paceAt, paceUnit } from '#core/pace/reference.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { LEAST_TAKES } from '#core/takes/own-pace.ts'
import { LineKind } from '#core/takes/take.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { usePaceTold } from '#renderer/ui/takes/takes-told.ts'
import styles from './plan.module.css'

const OWN_PACE_KEYS = { han: 'common:pace.han', words: 'common:pace.words' } as const
const OWN_KIND_KEYS = {
  prose: 'own.prose',
  quotation: 'own.quotation',
  list: 'own.list',
} as const
const OWN_SURE_KEYS = { good: 'own.good', fair: 'own.fair', little: 'own.little' } as const

/** Of the open speech's language. Nothing until the host has told. */
export function OwnPacePanel({ language }: { language: SpeechLanguage }) {
  const { t } = useTranslation(['plan', 'common'])
  const { link } = useHost()
  const told = usePaceTold()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  if (told === null) return null
  const { kinds, takes, used } = told
  const ask = async (asked: Promise<unknown>) => {
    setAsking(false)
    setRefused(!(await safe(asked)).isSuccess)
  }
  return (
    <section className={styles['section']} aria-labelledby="own-pace">
      <h2 id="own-pace">{t('own.heading')}</h2>
      <p className={styles['hint']}>
        {takes < LEAST_TAKES
          ? t('own.tooFew', { count: takes, least: LEAST_TAKES })
          : t('own.from', { count: takes })}
      </p>
      {kinds === null ? null : (
        <table className={styles['own']}>
          <thead>
            <tr>
              <th scope="col">{t('own.kind')}</th>
              <th scope="col">{t('own.pace')}</th>
              <th scope="col">{t('own.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {LineKind.options
              .map((kind) => ({ kind, ...kinds[kind] }))
              .map(({ kind, rate, heard, within, sure }) => (
                <tr key={kind}>
                  <th scope="row">{t(OWN_KIND_KEYS[kind])}</th>
                  <td>
                    {t(OWN_PACE_KEYS[paceUnit(language)], {
                      pace: Math.round(paceAt(rate, language)),
                    })}
                  </td>
                  <td>
                    {heard === 0
                      ? t('own.notHeard')
                      : within === null
                        ? t(OWN_SURE_KEYS[sure])
                        : t('own.within', {
                            sure: t(OWN_SURE_KEYS[sure]),
                            percent: Math.max(1, Math.round(within * 100)),
                          })}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      <div className={styles['buttons']}>
        <Checkbox
          checked={used}
          onChange={({ target }) =>
            void ask(link.client.takes.setLearnedUsed({ used: target.checked }))
          }
        >
          {t('own.use')}
        </Checkbox>
        {takes === 0 ? null : asking ? (
          <>
            <span>{t('own.forgetAsked')}</span>
            <Button size="small" danger onClick={() => void ask(link.client.takes.forget())}>
              {t('own.forgetYes')}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {t('own.forgetNo')}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('own.forget')}
          </Button>
        )}
      </div>
      {refused ? <p role="alert">{t('own.refused')}</p> : null}
    </section>
  )
}
