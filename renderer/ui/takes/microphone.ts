/**
 * The microphone of this window, for the take that is being recorded: its sound goes to the host part by part, and nowhere else. It
 * is on from `record` until the recording ends, or the window closes.
 */
import type { Host } from '#renderer/bridge/host.ts'
import { base64Of } from '../files/file-bytes.ts'

/** How a microphone is got: it hears; the person or the system says no; there is none; this browser can't. */
export type MicrophoneGot = 'on' | 'refused' | 'none' | 'unable'

/** The form of the sound, and what it may take: 32 kbit/s is good speech, about 15 MB an hour. */
const FORM = { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 32_000 } as const
/** Parts are sent so often, ms: a killed host loses no more. */
const PART_EVERY = 1000

/** A part is not given up. */
const NEVER = new AbortController().signal

/** The microphone of a page. */
export interface Microphone {
  /** Asks for it; nothing is recorded yet. */
  readonly ask: () => Promise<MicrophoneGot>
  /** Records the take with this id with what was asked for. */
  readonly record: (takeId: string) => void
  /** It hears no more; what it has heard is sent. */
  readonly stop: () => void
}

/** Makes the microphone of a page; nothing is asked for. `onLost`: sound did not arrive, and it was turned off. */
export function createMicrophone(
  { link, clock }: Pick<Host, 'link' | 'clock'>,
  onLost: () => void,
): Microphone {
  let stream: MediaStream | null = null
  let recorder: MediaRecorder | null = null

  const release = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
  }
  const stop = () => {
    if (recorder !== null && recorder.state !== 'inactive') recorder.stop()
    recorder = null
    release()
  }
  return {
    async ask() {
      // A browser over plain http has no `mediaDevices` at all, whatever its types say.
      if (!('mediaDevices' in navigator) || !('MediaRecorder' in window)) return 'unable'
      if (!MediaRecorder.isTypeSupported(FORM.mimeType)) return 'unable'
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true })
        return 'on'
      } catch (error) {
        const name = error instanceof DOMException ? error.name : ''
        return name === 'NotFoundError' ? 'none' : 'refused'
      }
    },
    record(takeId) {
      if (stream === null) return
      const own = new MediaRecorder(stream, FORM)
      recorder = own
      // In order: each waits for the one before.
      let sent: Promise<{ readonly id: string; readonly sound: number } | null> =
        Promise.resolve(null)
      const lost = () => {
        if (recorder === own) stop()
        onLost()
        return null
      }
      own.addEventListener('start', () => {
        sent = link.client.takes.soundBegins({ id: takeId, at: clock.now() }).catch(lost)
      })
      own.addEventListener('dataavailable', ({ data }) => {
        const last = own.state === 'inactive'
        sent = sent.then(async (to) => {
          if (to === null) return null
          const content = await base64Of(data, NEVER)
          await link.client.takes.soundPart({ ...to, content, last })
          return to
        })
        sent.catch(lost)
      })
      own.start(PART_EVERY)
    },
    stop,
  }
}
