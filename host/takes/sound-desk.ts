/** The sound of takes: a window's microphone sends it in parts, which are put to their file as they come. */
import type { HostMs } from '#core/time.ts'
import type { TakeRecorder } from './take-recorder.ts'
import { keepSoundPart, keptSound } from './take-store.ts'

/** Without a part for so long, ms, the window with the microphone is gone. */
const GONE_AFTER = 10_000

/** What the desk is made with. */
export interface SoundDeskOptions {
  readonly recorder: Pick<TakeRecorder, 'recording' | 'soundBegins'>
  readonly folderOf: (documentId: string) => string
  /** Does what touches the disk one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly onProblem: (sentence: string) => void
  readonly onChange: () => void
}

/** Takes sound in and gives it out. */
export interface SoundDesk {
  /** A sound of the take that is recorded begins; answers its number, null where that one is not being recorded. */
  readonly soundBegins: (id: string, at: HostMs) => number | null
  /** False where no more of it is awaited. */
  readonly soundPart: (
    id: string,
    sound: number,
    part: Uint8Array,
    last: boolean,
  ) => Promise<boolean>
  readonly sound: (documentId: string, id: string, sound: number) => Promise<Uint8Array | null>
  /** Whether the take that is recorded is heard. */
  readonly isOn: () => boolean
}

/** The same for its owner. */
export interface OwnedSoundDesk extends SoundDesk {
  /** The take is no more: what still comes of its sound is not kept. */
  readonly dropped: (id: string) => void
  /** Lets its timer go. */
  readonly close: () => void
}

/** Makes the desk. */
export function createSoundDesk(options: SoundDeskOptions): OwnedSoundDesk {
  const { recorder, folderOf, inTurn, onProblem, onChange } = options
  let awaited: {
    readonly id: string
    readonly sound: number
    readonly documentId: string
    readonly timer: NodeJS.Timeout
  } | null = null
  let refused = false

  const over = () => {
    if (awaited !== null) clearTimeout(awaited.timer)
    awaited = null
    onChange()
  }
  return {
    soundBegins(id, at) {
      const recording = recorder.recording()
      if (recording === null || recording.about.id !== id) return null
      const sound = recorder.soundBegins(at)
      if (sound === null) return null
      over()
      const { documentId } = recording
      const timer = setTimeout(over, GONE_AFTER)
      timer.unref()
      awaited = { id, sound, documentId, timer }
      refused = false
      onChange()
      return sound
    },
    async soundPart(id, sound, part, last) {
      const mine = awaited
      if (mine === null || mine.id !== id || mine.sound !== sound) return false
      mine.timer.refresh()
      if (last) over()
      await inTurn(async () => {
        try {
          await keepSoundPart(folderOf(mine.documentId), id, sound, part)
        } catch (error) {
          if (!refused)
            onProblem(`The sound of a take could not be kept on the disk: ${String(error)}`)
          refused = true
        }
      })
      return true
    },
    sound: (documentId, id, sound) => inTurn(() => keptSound(folderOf(documentId), id, sound)),
    isOn: () => awaited !== null && recorder.recording()?.about.id === awaited.id,
    dropped(id) {
      if (awaited?.id === id) over()
    },
    close() {
      if (awaited !== null) clearTimeout(awaited.timer)
      awaited = null
    },
  }
}
