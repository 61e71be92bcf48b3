/** What a part of a take is called. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakePart } from '#core/takes/take.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'

const TAKE_EDGE_KEYS = {
  opening: 'part.opening',
  closing: 'part.closing',
} as const

/** Names parts; the same function while the language is the same. */
export function usePartName(): (part: Pick<TakePart, 'kind' | 'number' | 'heading'>) => string {
  const { t } = useTranslation('rehearsal')
  return useCallback(
    ({ kind, number, heading }) =>
      kind === 'section' ? sectionName({ number, heading }) : t(TAKE_EDGE_KEYS[kind]),
    [t],
  )
}
