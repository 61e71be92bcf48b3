/** The displays as Electron tells of them, for core/displays. */
import { screen } from 'electron'
import type { Display } from '#core/displays/placement.ts'

/** The displays that are there now. */
export function displaysNow(): Display[] {
  const primary = screen.getPrimaryDisplay().id
  return screen.getAllDisplays().map((display) => ({
    id: display.id,
    label: display.label,
    bounds: display.bounds,
    workArea: display.workArea,
    scale: display.scaleFactor,
    internal: display.internal,
    primary: display.id === primary,
  }))
}

/** Calls back at once when a display comes, goes, or changes. */
export function whenDisplaysChange(changed: () => void): void {
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', changed)
}
