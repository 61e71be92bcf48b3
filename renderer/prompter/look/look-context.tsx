/** The look of this window for React: one provider a page, and hooks that read from it. */
import { createContext, type ReactNode, useContext } from 'react'
import type { PrompterLook } from '#core/prompter/look.ts'
import { useReadable } from '#renderer/bridge/react.tsx'
import type { CurrentLook } from './current-look.ts'

const LookContext = createContext<CurrentLook | null>(null)

/** Gives the page below it the look of its window. */
export function LookProvider({ current, children }: { current: CurrentLook; children: ReactNode }) {
  return <LookContext.Provider value={current}>{children}</LookContext.Provider>
}

/** The window's look and how it is changed. Throws outside a `LookProvider`. */
export function useCurrentLook(): CurrentLook {
  const current = useContext(LookContext)
  if (current === null) throw new Error('useCurrentLook: no LookProvider above')
  return current
}

/** How this window shows the text now; null until the host has told. */
export function useLook(): PrompterLook | null {
  return useReadable(useCurrentLook().look)
}
