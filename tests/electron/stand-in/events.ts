/** Events that a listener may prevent. */

/** What every listener of such an event gets. */
export interface Preventable {
  readonly preventDefault: () => void
  readonly defaultPrevented: boolean
}

/** Makes an event with these properties. */
export function preventable<T extends object>(properties: T): T & Preventable {
  let prevented = false
  return Object.defineProperties(
    { ...properties, preventDefault: () => void (prevented = true), defaultPrevented: false },
    { defaultPrevented: { get: () => prevented } },
  )
}
