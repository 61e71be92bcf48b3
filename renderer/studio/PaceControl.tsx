/** The pace the speech is planned for: − and +, or a number typed in. Kept for the next speech too. */
import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PACE_RANGE, paceAt, paceUnit, rateOf } from '#core/pace/reference.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import type { Pace, Rate } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { chosenPace, nextPace, PACE_STEP } from '#renderer/ui/pace/pace-steps.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import styles from './Footer.module.css'

/** Shows and sets the pace of the open speech. */
export function PaceControl({ rate, language }: { rate: Rate; language: SpeechLanguage }) {
  const { t } = useTranslation('studio')
  const host = useHost()
  const send = useCommand()
  const unit = paceUnit(language)
  const pace = chosenPace(paceAt(rate, language))
  const [typed, setTyped] = useState<number | null>(null)

  const choose = (wanted: Pace) => {
    setTyped(null)
    if (wanted === pace) return
    send({ kind: 'set-rate', rate: rateOf(wanted, language) })
    // Only a convenience for the next speech: if it can't be kept, this one's pace still holds.
    host.link.client.settings
      .update(unit === 'han' ? { paceHan: wanted } : { paceWords: wanted })
      .catch(() => undefined)
  }
  const chooseTyped = () => {
    if (typed !== null) choose(chosenPace(typed))
  }

  return (
    <fieldset className={styles.pace} aria-label={t('pace.label')}>
      <span aria-hidden="true">{t('pace.label')}</span>
      <Space.Compact>
        <Button
          icon={<MinusOutlined />}
          aria-label={t('pace.slower')}
          disabled={pace <= PACE_RANGE.lowest}
          onClick={() => choose(nextPace(pace, -1))}
        />
        <InputNumber
          className={styles.paceNumber ?? ''}
          aria-label={t(unit === 'han' ? 'pace.han' : 'pace.words')}
          min={PACE_RANGE.lowest}
          max={PACE_RANGE.highest}
          step={PACE_STEP}
          precision={0}
          controls={false}
          keyboard={false}
          value={typed ?? pace}
          onChange={setTyped}
          onBlur={chooseTyped}
          onPressEnter={chooseTyped}
          onKeyDown={(event) => {
            if (event.code !== 'ArrowUp' && event.code !== 'ArrowDown') return
            event.preventDefault()
            const direction = event.code === 'ArrowUp' ? 1 : -1
            choose(event.shiftKey ? chosenPace(pace + direction) : nextPace(pace, direction))
          }}
        />
        <Button
          icon={<PlusOutlined />}
          aria-label={t('pace.faster')}
          disabled={pace >= PACE_RANGE.highest}
          onClick={() => choose(nextPace(pace, 1))}
        />
      </Space.Compact>
      <span aria-hidden="true">{t(unit === 'han' ? 'pace.han' : 'pace.words')}</span>
    </fieldset>
  )
}
