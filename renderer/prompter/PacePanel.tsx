/** How the pace goes, beside the text; with whether the text rolls or comes by pages, which is this prompter's own. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { useReadable } from '#renderer/bridge/react.tsx'
import { Choice, PacingPanel } from '#renderer/ui/pace/PacingPanel.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { Controls } from './control/controls.ts'
import { useCurrentLook } from './look/look-context.tsx'

/** The panel of the prompter. */
export function PacePanel({
  open,
  session,
  controls,
}: {
  open: OpenSpeech
  session: SessionState
  controls: Controls
}) {
  const { t } = useTranslation('common')
  const current = useCurrentLook()
  const motion = useReadable(current.look)?.motion ?? null
  return (
    <PacingPanel session={session} open={open} actions={controls.pacing}>
      <fieldset>
        <legend>{t('pacing.text')}</legend>
        <Choice on={motion === 'roll'} onChoose={() => current.change({ motion: 'roll' })}>
          {t('pacing.roll')}
        </Choice>
        <Choice on={motion === 'pages'} onChoose={() => current.change({ motion: 'pages' })}>
          {t('pacing.pages')}
        </Choice>
      </fieldset>
    </PacingPanel>
  )
}
