/** What is needed seldom, under one button of the studio's head. Each thing is an entry with its words and what it does. */
import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'

/** One line of the menu; `divided`: a line is drawn above it. */
export interface MenuEntry {
  readonly key: string
  readonly label: string
  readonly onChoose: () => void
  readonly divided?: boolean
}

/** The button, and the entries below it. */
export function HeaderMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation('studio')
  if (entries.length === 0) return null
  const items = entries.flatMap(({ key, label, onChoose, divided }) => [
    ...(divided === true ? [{ type: 'divider' as const, key: `above-${key}` }] : []),
    { key, label, onClick: onChoose },
  ])
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<MoreOutlined />} iconPlacement="end">
        {t('header.more')}
      </Button>
    </Dropdown>
  )
}
