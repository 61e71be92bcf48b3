/** A picture file on its way to the speech. */
import { isDefinedError, safe } from '@orpc/client'
import type { PictureFailure } from '#core/contract/contract.ts'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import type { HostClient } from '#renderer/bridge/link.ts'
import { base64Of } from '#renderer/ui/files/file-bytes.ts'

/** Why a picture did not arrive: the host refused it, the file could not be read, or the host was not reached. */
export type PictureProblem = PictureFailure | 'unreadable' | 'unreachable'

/** What came of it. */
export type PictureAdded =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: PictureProblem }

/** Kinds of files that can be shown, for the file chooser. */
export const PICTURE_FILES = 'image/png,image/jpeg,image/webp,image/gif'

/** Brings a picture to the host; never rejects. */
export async function addPicture(
  client: HostClient,
  file: File,
  signal: AbortSignal,
): Promise<PictureAdded> {
  if (file.size > LARGEST_PICTURE) return { ok: false, problem: 'too-large' }
  let content: string
  try {
    content = await base64Of(file, signal)
  } catch {
    return { ok: false, problem: 'unreadable' }
  }
  const answer = await safe(client.work.addPicture({ content }))
  if (answer.isSuccess) return { ok: true, id: answer.data.id }
  if (isDefinedError(answer.error)) return { ok: false, problem: answer.error.data.reason }
  return { ok: false, problem: 'unreachable' }
}
