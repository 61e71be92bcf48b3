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
  return (
    <Tabs
      className={styles.tabs ?? ''}
      size="small"
      tabBarGutter={12}
      items={[
        { key: 'outline', label: t('outline.tab'), children: <Outline open={open} rate={rate} /> },
        {
          key: 'placeholders',
          label: t('placeholders.tab', { count: gapsOf(work.state).length }),
          children: <Placeholders work={work} />,
        },
        {
          key: 'set-aside',
          label: t('setAside.tab', { count: asidesOf(work.state).length }),
          children: <NotSpoken work={work} />,
        },
        {
          key: 'doubts',
          label: t('editor:doubts.tab', { count: openDoubts(work.state).length }),
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
