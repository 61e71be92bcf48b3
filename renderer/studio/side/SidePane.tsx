/** The left column: the outline with times, the placeholders, what is not spoken, what to look at, and readings. */
import { Tabs } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { asidesOf, openDoubts } from '../work/asides.ts'
import { HardWords } from '../reading/HardWords.tsx'
import { gapsOf } from '../work/gap-edits.ts'
import { useSettledWork } from '../work/SpeechWorkProvider.tsx'
import { Doubts } from './Doubts.tsx'
import { NotSpoken } from './NotSpoken.tsx'
import { Outline } from './Outline.tsx'
import { Placeholders } from './Placeholders.tsx'
import styles from './SidePane.module.css'

/** Five lists that lead into the text. `rate` is the pace the times are worked out for. */
export const SidePane = memo(function SidePane({ open, rate }: { open: OpenSpeech; rate: Rate }) {
  const { t } = useTranslation(['studio', 'editor', 'reading'])
  const work = useSettledWork()
  const gaps = gapsOf(work.state).length
  const asides = asidesOf(work.state).length
  const unsure = openDoubts(work.state).length
  return (
    <Tabs
      className={styles.tabs ?? ''}
      size="small"
      tabBarGutter={10}
      items={[
        { key: 'outline', label: t('outline.tab'), children: <Outline open={open} rate={rate} /> },
        {
          key: 'placeholders',
          label: gaps === 0 ? t('placeholders.tabNone') : t('placeholders.tab', { count: gaps }),
          children: <Placeholders work={work} />,
        },
        {
          key: 'set-aside',
          label: asides === 0 ? t('setAside.tabNone') : t('setAside.tab', { count: asides }),
          children: <NotSpoken work={work} />,
        },
        {
          key: 'doubts',
          label:
            unsure === 0 ? t('editor:doubts.tabNone') : t('editor:doubts.tab', { count: unsure }),
          children: <Doubts work={work} />,
        },
        {
          key: 'readings',
          label: t('reading:tab'),
          // Looked for only while the list is open.
          destroyOnHidden: true,
          children: <HardWords work={work} />,
        },
      ]}
    />
  )
})
