/**
 * The pictures of the standby screen, kept in the data folder under an id of their bytes. None is ever deleted: the one before
 * can be chosen again, and a file that is not what its name says is put aside.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureFailure } from '#core/contract/contract.ts'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import { pictureType } from '../import/picture-type.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { pictureId, type SlidePicture } from './imported-slides.ts'
import { keepPicture, keptPicture } from './picture-store.ts'

/** What came of putting a picture. */
export type StandbyPut =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: PictureFailure }

/** The pictures, and which of them holds. */
export interface StandbyPictures {
  /** Keeps a picture, and has it shown from now on. On failure the one before stays. */
  readonly put: (content: Uint8Array) => Promise<StandbyPut>
  /** Shows one that was put before, or (null) the title; false where it is not there any more, and nothing changed. */
  readonly choose: (id: string | null) => Promise<boolean>
  /** Null where it is not there, or not what was put. */
  readonly picture: (id: string) => Promise<SlidePicture | null>
}

/** Makes the keeper of a data folder's pictures. `onProblem`: told, in one English sentence, of what the disk refused. */
export function createStandbyPictures(
  dataFolder: string,
  settings: SettingsStore,
  onProblem: (sentence: string) => void,
): StandbyPictures {
  const folder = join(dataFolder, 'standby')
  const picture = (id: string) => keptPicture(folder, id)

  const keep = async (content: Uint8Array): Promise<string> => {
    const id = pictureId(content)
    const place = join(folder, 'pictures', id)
    if (existsSync(place) && (await picture(id)) === null) {
      const aside = `${place}-unreadable-${randomUUID().slice(0, 8)}`
      await rename(place, aside)
      onProblem(`A standby picture was damaged and was put aside as ${aside}; it is kept anew.`)
    }
    return keepPicture(folder, content)
  }
  return {
    picture,
    async put(content) {
      if (content.length > LARGEST_PICTURE) return { ok: false, reason: 'too-large' }
      if (pictureType(content) === null) return { ok: false, reason: 'not-a-picture' }
      try {
        const id = await keep(content)
        settings.update({ standbyPicture: id })
        return { ok: true, id }
      } catch (error) {
        onProblem(`The standby picture could not be kept on the disk: ${String(error)}`)
        return { ok: false, reason: 'disk' }
      }
    },
    async choose(id) {
      if (id !== null && (await picture(id)) === null) return false
      settings.update({ standbyPicture: id })
      return true
    },
  }
}
