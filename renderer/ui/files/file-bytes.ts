/** Reads a chosen file, or what a microphone has heard, as the host takes it: base64. */

/**
 * Reads a file's bytes. Rejects with the reader's error when the file can't be read (it is gone, locked, or a folder),
 * or with an AbortError when the signal is given.
 */
export function base64Of(file: Blob, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    signal.addEventListener('abort', () => reader.abort())
    reader.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.addEventListener('load', () => {
      // A data address: everything after the comma is the base64.
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.readAsDataURL(file)
  })
}
