/** Which windows may call which procedure. What is not named here does not compile. */
import { type Contract, WindowKind } from '#core/contract/contract.ts'
import { sideOf } from '#core/session/control.ts'

/** Name of a procedure, as `session.watch`. */
export type ProcedureName = {
  [Group in keyof Contract]: `${Group}.${Extract<keyof Contract[Group], string>}`
}[keyof Contract]

const all: readonly WindowKind[] = WindowKind.options
/** Those that may see the script and act. */
const staff: readonly WindowKind[] = all.filter((kind) => kind !== 'audience')
/** The staff's pages without the speaker's own: what opens another speech or moves windows. */
const operators: readonly WindowKind[] = staff.filter((kind) => sideOf(kind) === 'operator')
/** Where the speech is prepared. */
const studio: readonly WindowKind[] = ['studio']
/** The hall's own window: reads slides, state and settings, tells what it has painted, and nothing else. */
const hall: readonly WindowKind[] = ['audience']

/** The windows that may call each procedure; the others get FORBIDDEN. */
const MAY_CALL: Readonly<Record<ProcedureName, readonly WindowKind[]>> = {
  'app.info': all,
  'clock.ping': all,
  'session.watch': all,
  'session.command': staff,
  'speech.current': staff,
  'speech.open': operators,
  'speech.openPasted': operators,
  'speech.openSample': operators,
  'work.current': studio,
  'work.edit': studio,
  'work.readFile': studio,
  'work.encodings': studio,
  'work.readAgain': studio,
  'work.addPicture': studio,
  'deck.current': all,
  'deck.picture': all,
  'hall.report': hall,
  'hall.watch': staff,
  'settings.watch': all,
  'settings.update': staff,
  'standby.put': operators,
  'standby.choose': operators,
  'standby.picture': all,
  'looks.choose': staff,
  'looks.savePreset': staff,
  'looks.removePreset': staff,
  // The audience window too: a key pressed there by accident is still the speaker's. Only names of actions pass.
  'hands.forward': all,
  'hands.watch': staff,
  // The audience window too: in browser mode it puts itself on its display. Sizes and names of displays are all it learns.
  'displays.watch': all,
  'displays.seen': all,
  'displays.assign': operators,
  'displays.swap': operators,
  'displays.identify': staff,
  'room.facts': staff,
  // The light that says that it records is everybody's who may see the script.
  'takes.watch': staff,
  'takes.start': staff,
  'takes.stop': staff,
  'takes.mark': staff,
  'takes.describe': operators,
  'takes.remove': operators,
  'takes.get': operators,
  'takes.sound': operators,
  'takes.soundBegins': operators,
  'takes.soundPart': operators,
  'takes.learned': staff,
  'takes.forget': operators,
  'takes.setLearnedUsed': operators,
  // The hall's window, too, is told: that it is never locked.
  'privacy.watch': all,
  'privacy.set': studio,
  'privacy.clear': studio,
  'privacy.lock': studio,
  'privacy.unlock': staff,
  // The word that lets a device in is in what is told.
  'secondDevice.watch': staff,
  'secondDevice.open': staff,
  'secondDevice.close': staff,
  'windows.open': staff,
}

/**
 * What a prompter on another device may call: it reads, and commands as the speaker. Nothing of files, settings, looks, displays and
 * other devices; what is not named here is refused.
 */
const DEVICE_MAY_CALL: ReadonlySet<ProcedureName> = new Set([
  'app.info',
  'clock.ping',
  'session.watch',
  'session.command',
  'speech.current',
  'deck.current',
  'deck.picture',
  'settings.watch',
  'standby.picture',
  'hands.forward',
  'hands.watch',
  'displays.watch',
  'takes.watch',
  'takes.mark',
  'privacy.watch',
])

/** What a window may call that is behind the privacy lock: nothing that tells of a speech, nothing that changes one. */
const LOCKED_MAY_CALL: ReadonlySet<ProcedureName> = new Set([
  'app.info',
  'clock.ping',
  'session.watch',
  'settings.watch',
  'standby.picture',
  'displays.watch',
  // What the hands ask for goes to the windows of the run, which are not locked while there is one.
  'hands.forward',
  'hands.watch',
  'privacy.watch',
  'privacy.unlock',
])

/** Whether a window may call a procedure; a path that is none may be called by nobody. `device`: it is on another device. */
export function mayCall(window: WindowKind, path: readonly string[], device: boolean): boolean {
  const name = path.join('.')
  if (device && !holds(DEVICE_MAY_CALL, name)) return false
  return Object.entries(MAY_CALL).some(([known, kinds]) => known === name && kinds.includes(window))
}

/** Whether a window that is behind the privacy lock may call a procedure that it may call otherwise. */
export const mayCallLocked = (path: readonly string[]): boolean =>
  holds(LOCKED_MAY_CALL, path.join('.'))

const holds = (names: ReadonlySet<string>, name: string): boolean => names.has(name)
