/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react'

/** Elements that take files themselves: what is dropped there is none of the page's. */
const TAKES_FILES = '[data-takes-files]'
const takesItself = ({ target }: DragEvent) =>
  target instanceof Element && target.closest(TAKES_FILES) !== null

/** Calls back with dropped files; true while files are being dragged over the page. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const receive = useRef(onFiles)
  useEffect(() => {
    receive.current = onFiles
  })
  useEffect(() => {
    // Enter and leave come for every element crossed; the page is left when as many were left as entered.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    // Without this the browser would leave the page and show the file itself.
    const accept = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(!takesItself(event))
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (takesItself(event)) return
      receive.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', accept)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', accept)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
