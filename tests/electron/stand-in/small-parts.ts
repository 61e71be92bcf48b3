/** Parts of which the app uses little: the menu, the dialogs, the power saver and monitor, the shell. */
import { EventEmitter } from 'node:events'
import type {
  Dialog,
  Menu,
  MenuItemConstructorOptions,
  PowerMonitor,
  PowerSaveBlocker,
  Shell,
} from 'electron'
import { unsupported } from './unsupported.ts'

/** An item of a menu: what the app gave, with its submenu built. */
interface Item {
  readonly id: string | undefined
  readonly label: string | undefined
  readonly checked: boolean | undefined
  readonly accelerator: string | null | undefined
  readonly submenu: StandInMenu | undefined
  readonly click: () => void
}

/** A menu: kept, never drawn. A test finds an item by its id and clicks it. */
class StandInMenu implements Pick<Menu, never> {
  static #application: StandInMenu | null = null
  static buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template)
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu
  }
  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application
  }

  readonly items: readonly Item[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.items = template.map(({ id, label, checked, accelerator, submenu, click }) => ({
      id,
      label,
      checked,
      accelerator,
      submenu: Array.isArray(submenu) ? new StandInMenu(submenu) : undefined,
      click() {
        if (click === undefined) unsupported('clicking an item that only has a role')
        else Reflect.apply(click, null, [])
      },
    }))
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

export { StandInMenu as Menu }

/** Nobody answers a dialog: a test that comes to one has put a function of its own in its place before. */
export const dialog = {
  showOpenDialog: () => unsupported('an answer to dialog.showOpenDialog'),
  showMessageBox: () => unsupported('an answer to dialog.showMessageBox'),
  // The real one waits for a click, which nobody makes here; its words can be read.
  showErrorBox: (title, content) => void process.stderr.write(`error box: ${title}: ${content}\n`),
} satisfies Partial<Dialog>

const blocking = new Map<number, string>()
let blockers = 0

/** Keeps account of who keeps what awake. */
export const powerSaveBlocker = {
  start(type) {
    blockers += 1
    blocking.set(blockers, type)
    return blockers
  },
  stop: (id) => blocking.delete(id),
  isStarted: (id) => blocking.has(id),
} satisfies PowerSaveBlockerParts

type PowerSaveBlockerParts = Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>

/** The machine is on the mains and never sleeps; a spec sets `onBattery`, and emits `suspend` and `lock-screen`. */
class StandInPower extends EventEmitter implements Pick<PowerMonitor, 'isOnBatteryPower'> {
  onBattery = false
  isOnBatteryPower(): boolean {
    return this.onBattery
  }
}

export const powerMonitor = new StandInPower()

/** electron-store takes it along for a thing we don't do. */
export const shell = { openPath: () => unsupported('shell.openPath') } satisfies Partial<Shell>
