/** The folder of the app that the stand-in was started with. */
let folder = process.cwd()

export const startFolder = {
  get: (): string => folder,
  set(path: string): void {
    folder = path
  },
}
