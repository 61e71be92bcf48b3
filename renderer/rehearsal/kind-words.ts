/** The words for what a take is. */
import type { TakeAbout } from '#core/contract/takes.ts'

export const TAKE_KIND_KEYS = {
  rehearsal: 'kind.rehearsal',
  speech: 'kind.speech',
} as const satisfies Record<TakeAbout['kind'], string>
