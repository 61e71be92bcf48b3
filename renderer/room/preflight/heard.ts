/** Whether a clicker, pedal or gamepad was heard in this window. To a computer a clicker is a keyboard with few keys. */
import { useEffect, useState } from 'react'
import { isDevices } from '#core/hands/clicker.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { listenToGamepads } from '#renderer/ui/hands/gamepads.ts'
import { inputOfEvent } from '#renderer/ui/hands/keyboard.ts'
import { belongsToTarget } from '#renderer/ui/keys/key-owner.ts'

/** The last input of such a device, as bindings write it; null while none was heard. */
export function useHeard(): string | null {
  const host = useHost()
  const [heard, setHeard] = useState<string | null>(null)
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => {
      const input = inputOfEvent(event)
      if (input === null || event.repeat || belongsToTarget(event)) return
      // What a person has bound by hand is some device's.
      const bound = Object.hasOwn(host.settings.get()?.bindings ?? {}, input)
      if (bound || isDevices(input)) setHeard(input)
    }
    window.addEventListener('keydown', onDown, true)
    const end = listenToGamepads((input, phase) => {
      if (phase === 'press') setHeard(input)
    })
    return () => {
      window.removeEventListener('keydown', onDown, true)
      end()
    }
  }, [host])
  return heard
}
