/** A button that opens another window of the program, and a word where the browser held it back. */
import { type ReactNode, useState } from 'react'
import type { WindowKind } from '#core/contract/contract.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from './open-windows.ts'
import { OpeningNotice } from './OpeningNotice.tsx'

/** `className`: of the button, as the page's other buttons. `copy`: of the prompter the operator's copy. */
export function OpenWindowButton({
  kind,
  copy = false,
  className,
  title,
  children,
}: {
  kind: WindowKind
  copy?: boolean
  className?: string | undefined
  title?: string
  children: ReactNode
}) {
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const open = async () => setOpenings(await openWindows(host, [kind], { again: true, copy }))
  const notOpened = openings.filter(({ outcome }) => outcome !== 'opened')
  return (
    <>
      <button type="button" className={className} title={title} onClick={() => void open()}>
        {children}
      </button>
      <OpeningNotice openings={notOpened} onUp={() => setOpenings([])} />
    </>
  )
}
