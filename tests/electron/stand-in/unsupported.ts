/** What the stand-in can't do it refuses: a test that needs it must not pass by accident. */

/** Throws. */
export function unsupported(what: string): never {
  throw new Error(`The stand-in for electron does not know ${what}`)
}

/** Throws on options that the stand-in would silently leave out. */
export function knowOnly(what: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options))
    if (!known.includes(name)) unsupported(`${what}: ${name}`)
}
