/** The prompter on a phone, a tablet or a second machine: opened and closed here, with the addresses to get there. */
import { QRCodeSVG } from 'qrcode.react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type DeviceOutcome, secondDeviceDesk } from './second-device-desk.ts'
import styles from './second-device.module.css'

const DEVICE_OUTCOME_KEYS = {
  'no-network': 'secondDevice.outcome.noNetwork',
  'not-served': 'secondDevice.outcome.notServed',
  failed: 'secondDevice.outcome.failed',
} as const satisfies Record<Exclude<DeviceOutcome, 'done'>, string>

/** The panel of the room page. */
export function SecondDevicePanel() {
  const { t } = useTranslation('room')
  const host = useHost()
  const [desk] = useState(() => secondDeviceDesk(host))
  const told = useReadable(desk.told)
  const [outcome, setOutcome] = useState<DeviceOutcome>('done')
  const on = told?.on === true
  const turn = async () => setOutcome(await (on ? desk.close() : desk.open()))
  return (
    <section className={styles['panel']} aria-labelledby="second-device-heading">
      <header className={styles['head']}>
        <h2 id="second-device-heading">{t('secondDevice.heading')}</h2>
        <button type="button" disabled={told === null} onClick={() => void turn()}>
          {t(on ? 'secondDevice.close' : 'secondDevice.open')}
        </button>
      </header>
      <p>{t(on ? 'secondDevice.isOpen' : 'secondDevice.what')}</p>
      {told !== null && on ? (
        <>
          {told.addresses.length === 0 ? (
            <p className={styles['watch']}>{t('secondDevice.networkGone')}</p>
          ) : (
            <ul className={styles['addresses']}>
              {told.addresses.map(({ network, url }) => (
                <li key={url}>
                  <QRCodeSVG
                    value={url}
                    size={168}
                    marginSize={4}
                    title={t('secondDevice.code', { network })}
                  />
                  <div>
                    <b>{network}</b>
                    <code>{url}</code>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <p className={styles['connected']} data-testid="devices">
            {t('secondDevice.connected', { count: told.connected })}
          </p>
        </>
      ) : null}
      <output className={styles['watch']}>
        {outcome === 'done' ? null : <span>{t(DEVICE_OUTCOME_KEYS[outcome])}</span>}
      </output>
    </section>
  )
}
