/** The left column: the outline, the plan, the placeholders, what is not spoken, what to look at, and readings. */
import { Tabs } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnPace } from '#core/session/own-pace.ts'
import type { Pacing } from '#core/session/pacing.ts'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { asidesOf, openDoubts } from '../work/asides.ts'
import { PlanPane } from '../plan/PlanPane.tsx'
import { HardWords } from '../reading/HardWords.tsx'
import { gapsOf } from '../work/gap-edits.ts'
import { useSettledWork } from '../work/SpeechWorkProvider.tsx'
import { Doubts } from './Doubts.tsx'
import { NotSpoken } from './NotSpoken.tsx'
import { Outline } from './Outline.tsx'
import { Placeholders } from './Placeholders.tsx'
import styles from './SidePane.module.css'

/** The plan's tab: while it is open the column is wide (Studio.module.css). */
const PLAN = 'plan'

/** Lists that lead into the text, and the plan. `rate` is the pace the times are worked out for where the speaker's own is not known. */
export const SidePane = memo(function SidePane({
  open,
  rate,
  pacing,
  own,
}: {
  open: OpenSpeech
  rate: Rate
  pacing: Pacing
  own: OwnPace | null
}) {
  const { t } = useTranslation(['studio', 'editor', 'reading', 'plan'])
  const [tab, setTab] = useState('outline')
  const work = useSettledWork()
  const gaps = gapsOf(work.state).length
  const asides = asidesOf(work.state).length
  const unsure = openDoubts(work.state).length
  return (
    <Tabs
      className={styles.tabs ?? ''}
      size="small"
      tabBarGutter={0}
      activeKey={tab}
      onChange={setTab}
      data-plan={tab === PLAN || undefined}
      items={[
        {
          key: 'outline',
          label: t('outline.tab'),
          children: (
            <Outline open={open} plan={open.plan({ slot: pacing.slot, start: rate, own })} />
          ),
        },
        {
          key: PLAN,
          label: t('plan:tab'),
          destroyOnHidden: true,
          children: <PlanPane open={open} rate={rate} pacing={pacing} own={own} />,
        },
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
