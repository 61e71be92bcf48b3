/** What became of the windows that were asked for: open, there already, or held back with a link to open it. */
import { useTranslation } from 'react-i18next'
import type { WindowKind } from '#core/contract/contract.ts'
import type { Opening } from './open-windows.ts'

/** The words for each window. */
export const WINDOW_KEYS = {
  studio: 'window.studio',
  prompter: 'window.prompter',
  audience: 'window.audience',
  console: 'window.console',
} as const satisfies Record<WindowKind, string>

/** One sentence for each outcome. `onFollowed` is called when a held back window was opened by its link. */
export function OpeningNotice({
  openings,
  onFollowed,
}: {
  openings: readonly Opening[]
  onFollowed: (kind: WindowKind) => void
}) {
  const { t } = useTranslation('common')
  const namesOf = (outcome: Opening['outcome']) =>
    openings
      .filter((opening) => opening.outcome === outcome)
      .map(({ kind }) => t(WINDOW_KEYS[kind]))
      .join(t('opening.and'))
  const opened = namesOf('opened')
  const already = namesOf('already-open')
  return (
    <>
      {opened === '' ? null : <span>{t('opening.opened', { windows: opened })}</span>}
      {already === '' ? null : <span>{t('opening.already', { windows: already })}</span>}
      {namesOf('unreachable') === '' ? null : <span>{t('opening.unreachable')}</span>}
      {openings.map((opening) =>
        opening.outcome === 'blocked' ? (
          <span key={opening.kind}>
            {t('opening.blocked', { window: t(WINDOW_KEYS[opening.kind]) })}
            <a
              href={opening.address}
              target="_blank"
              rel="noopener noreferrer"
              onClick={() => onFollowed(opening.kind)}
            >
              {t('opening.open', { window: t(WINDOW_KEYS[opening.kind]) })}
            </a>
          </span>
        ) : null,
      )}
    </>
  )
}
