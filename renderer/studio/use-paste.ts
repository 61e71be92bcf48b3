/** What is pasted where nothing takes it: as a new speech. */
import { useEffect, useRef } from 'react'
import type { Pasted } from './opening.ts'

/** Calls back with what is pasted on the page outside its fields, while it is wanted. */
export function usePaste(wanted: boolean, onPaste: (pasted: Pasted) => void): void {
  const receive = useRef(onPaste)
  useEffect(() => {
    receive.current = onPaste
  })
  useEffect(() => {
    if (!wanted) return undefined
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return
      const pasted = {
        html: clipboardData?.getData('text/html') ?? '',
        text: clipboardData?.getData('text/plain') ?? '',
      }
      if (pasted.html.trim() === '' && pasted.text.trim() === '') return
      event.preventDefault()
      receive.current(pasted)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [wanted])
}

/** What is on the clipboard; null where the browser does not let the page look, or nothing is on it that is text. */
export async function readClipboard(): Promise<Pasted | null> {
  try {
    const items = await navigator.clipboard.read()
    const of = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item === undefined ? '' : (await item.getType(type)).text()
    }
    const pasted = { html: await of('text/html'), text: await of('text/plain') }
    return pasted.html.trim() === '' && pasted.text.trim() === '' ? null : pasted
  } catch {
    return null
  }
}
