/** Reading the open speech's file again: one step of the work, that can be undone. */
import { safe } from '@orpc/client'
import { useState } from 'react'
import { useHost } from '#renderer/bridge/react.tsx'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { replaceWork } from '../work/whole-edits.ts'

/** Reads the file again in an encoding (null: the one it is taken for). Answers whether it could be read. */
export function useReadAgain(): {
  readonly reading: boolean
  readonly failed: boolean
  readonly readAgain: (encoding: string | null) => Promise<boolean>
} {
  const host = useHost()
  const { store } = useSpeechWork()
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState(false)
  return {
    reading,
    failed,
    async readAgain(encoding) {
      setReading(true)
      const answer = await safe(host.link.client.work.readAgain({ encoding }))
      setReading(false)
      setFailed(!answer.isSuccess)
      if (!answer.isSuccess) return false
      const { work, source } = answer.data
      store.edit((state) => replaceWork(state, work, source))
      return true
    },
  }
}
