/** Says that the hall's display is gone, as long as the hall's window waits for it. */
import { useTranslation } from 'react-i18next'
import { useDisplaysTold } from './displays-told.ts'

/** Nothing while it is there. `className`: of the words. */
export function HallGone({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('common')
  const told = useDisplaysTold()
  if (told?.audience !== 'waiting') return null
  // The projector is there, and shows what this machine's own display shows: the script.
  const mirrored = told.displays.some(({ mirrors }) => mirrors !== null)
  return (
    // `data-says`: the prompter shows it where nothing but text is wanted, too.
    <span role="alert" className={className} data-watch="true" data-says="true">
      {t(mirrored ? 'displays.mirrored' : 'displays.gone')}
    </span>
  )
}
