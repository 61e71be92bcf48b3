/** A long list is shown in parts: the page must answer at once whatever is in the file. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Entries shown at first, and more with each click. */
const PART = 200

/** Shows the first entries of `count`, and a button for more. Stands within a list. */
export function MoreOf({
  count,
  children,
}: {
  count: number
  children: (shown: number) => ReactNode
}) {
  const { t } = useTranslation('editor')
  const [shown, setShown] = useState(PART)
  return (
    <>
      {children(shown)}
      {count > shown ? (
        <li>
          <Button type="text" size="small" onClick={() => setShown(shown + PART)}>
            {t('lists.more', { count: count - shown })}
          </Button>
        </li>
      ) : null}
    </>
  )
}
