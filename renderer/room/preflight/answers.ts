/** What a person has said about lines that ask: kept for this sitting, and forgotten with the window or the host. */
import { useState } from 'react'
import * as z from 'zod'
import { type Answer, type Answers, type LineId, LINES } from '#core/room/line.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'

const Kept = z.object({
  hostId: z.string(),
  answers: z.partialRecord(z.enum(LINES), z.object({ good: z.boolean(), about: z.string() })),
})

const KEY = 'rostrum:preflight'

/** The answers kept in this window of the host's present run. */
function keptFor(hostId: string): Answers {
  try {
    const kept = Kept.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return kept.success && kept.data.hostId === hostId ? kept.data.answers : {}
  } catch {
    return {}
  }
}

/** The answers, and how one is given or (null) taken back. */
export function useAnswers(): readonly [Answers, (id: LineId, answer: Answer | null) => void] {
  const hostId = useReadable(useHost().info)?.hostId ?? ''
  const [all, setAll] = useState({ hostId, answers: keptFor(hostId) })
  const answers = all.hostId === hostId ? all.answers : keptFor(hostId)
  return [
    answers,
    (id, answer) => {
      const { [id]: _before, ...others } = answers
      const next = answer === null ? others : { ...others, [id]: answer }
      setAll({ hostId, answers: next })
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ hostId, answers: next }))
      } catch {
        // Not kept over a reload, but good until then.
      }
    },
  ]
}
