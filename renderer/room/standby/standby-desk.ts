/** The standby picture and the way slides change, as the room's page has them done by the host. */
import { isDefinedError, safe } from '@orpc/client'
import type { PictureFailure } from '#core/contract/contract.ts'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import type { HostClient } from '#renderer/bridge/link.ts'
import { base64Of } from '#renderer/ui/files/file-bytes.ts'

/** Why a deed was not done: the host refused the picture, the file could not be read, it is gone, the host was not reached. */
export type StandbyProblem = PictureFailure | 'unreadable' | 'gone' | 'unreachable'

/** Kinds of files that can be shown, for the file chooser. */
export const PICTURE_FILES = 'image/png,image/jpeg,image/webp,image/gif'

/** Puts a file up as the standby picture; never rejects. Null: it is done. */
export async function putPicture(
  client: HostClient,
  file: File,
  signal: AbortSignal,
): Promise<StandbyProblem | null> {
  if (file.size > LARGEST_PICTURE) return 'too-large'
  let content: string
  try {
    content = await base64Of(file, signal)
  } catch {
    return 'unreadable'
  }
  if (!(await canBeDrawn(file))) return 'not-a-picture'
  const answer = await safe(client.standby.put({ content }))
  if (answer.isSuccess) return null
  return isDefinedError(answer.error) ? answer.error.data.reason : 'unreachable'
}

/** Shows a picture that was put before, or (null) the title; never rejects. */
export async function choosePicture(
  client: HostClient,
  id: string | null,
): Promise<StandbyProblem | null> {
  const answer = await safe(client.standby.choose({ id }))
  if (answer.isSuccess) return null
  return isDefinedError(answer.error) ? 'gone' : 'unreachable'
}

/** Whether the browser can draw it: the host knows a picture by its first bytes only, and this one may be cut off. */
async function canBeDrawn(file: File): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(file)
    bitmap.close()
    return true
  } catch {
    return false
  }
}
