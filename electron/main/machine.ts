/** What Electron knows of the machine for the pre-flight: power, whether its displays are kept on, and the hall's window. */
import { powerMonitor } from 'electron'
import type { MachineFacts } from '#core/room/facts.ts'
import type { Windows } from './windows.ts'

/** Watches the machine from now on. `awake`: whether the system keeps the displays on for the program now. */
export function watchMachine(
  windows: Pick<Windows, 'get'>,
  awake: () => boolean,
): () => MachineFacts {
  let interruptions = 0
  // Neither a lock that an administrator has set nor a lid that is closed asks the program.
  const interrupted = () => {
    if (awake()) interruptions += 1
  }
  powerMonitor.on('suspend', interrupted)
  powerMonitor.on('lock-screen', interrupted)
  return () => {
    const hall = windows.get('audience')
    return {
      onBattery: powerMonitor.isOnBatteryPower(),
      awake: awake(),
      interruptions,
      hall:
        hall === null
          ? null
          : {
              visible: hall.isVisible(),
              minimized: hall.isMinimized(),
              onTop: hall.isAlwaysOnTop(),
              fullScreen: hall.isFullScreen(),
            },
    }
  }
}
