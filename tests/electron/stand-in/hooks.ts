/** Puts the stand-in where `electron` would be, for the app and for what it imports, by `import` and `require` alike. */
import { registerHooks } from 'node:module'

const MODULE = new URL('./module.ts', import.meta.url).href

/** To be called before the app is loaded. */
export function putInPlace(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: MODULE, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}
