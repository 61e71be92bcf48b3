/** How an importer, however deep in its parts, says that a file can't be read. */
import type { FoundFormat } from '#core/contract/file-formats.ts'
import type { OpenFailure } from '#core/contract/contract.ts'
import type { NotImported } from './importer.ts'

/** Thrown by the parts of an importer; `importBinary` turns it into the result. */
export class CannotRead extends Error {
  readonly reason: OpenFailure
  readonly found: FoundFormat | undefined
  constructor(reason: OpenFailure, found?: FoundFormat) {
    super(reason)
    this.name = 'CannotRead'
    this.reason = reason
    this.found = found
  }
}

/**
 * The result for something that was thrown. What no part foresaw comes of a file that breaks its format's rules, so it is
 * told as damaged.
 */
export function notImported(error: unknown): NotImported {
  if (!(error instanceof CannotRead)) return { ok: false, reason: 'damaged' }
  const { reason, found } = error
  return found === undefined ? { ok: false, reason } : { ok: false, reason, found }
}
