/** The lines about what the hall sees: the displays, the audience window, what lies before it, the test picture. */
import type { DisplayTold } from '../contract/displays-told.ts'
import { type Answers, answerTo, line, type Line } from './line.ts'
import type { PreflightFacts } from './preflight.ts'

/** A display by its name, if it has one, and its size in device px: `EPSON 1920×1080`. */
export const displayName = ({ label, bounds, scale }: DisplayTold): string =>
  `${label} ${Math.round(bounds.width * scale)}×${Math.round(bounds.height * scale)}`.trim()

/** The displays, and whether there is one for the hall. */
export function displaysLine({ displays: told, screen }: PreflightFacts): Line {
  if (told === null) return line('displays', 'unknown', 'not-told')
  if (told.audience === 'waiting') return line('displays', 'wrong', 'displays-gone')
  const own = told.displays.filter(({ mirrors }) => mirrors === null)
  const names = own.map(displayName)
  if (own.length > 1) return line('displays', 'right', { is: 'displays-there', names })
  if (told.displays.length > 1) return line('displays', 'wrong', { is: 'displays-mirrored', names })
  if (own.length === 1) return line('displays', 'watch', { is: 'displays-one', names })
  // Nobody has told the host: all there is is what the browser says of its own accord.
  const here = [screen.size]
  if (screen.extended === true) return line('displays', 'watch', 'displays-more')
  if (screen.extended === false)
    return line('displays', 'watch', { is: 'displays-one', names: here })
  return line('displays', 'unknown', { is: 'displays-hidden', names: here })
}

/** A window is as large as a display when it differs by no more than this, px: odd scale factors round. */
const ROUNDING = 3

/** Whether there is one audience window, full screen, on the display that is the hall's: by its own report. */
export function windowLine({ hall, displays: told }: PreflightFacts): Line {
  const open = { remedy: 'open-audience' } as const
  if (hall === null) return line('window', 'unknown', 'not-told')
  if (hall.windows === 0) return line('window', 'wrong', 'window-none', open)
  if (hall.windows > 1)
    return line('window', 'wrong', { is: 'window-several', count: hall.windows })
  if (hall.report === null) return line('window', 'watch', 'window-silent')
  const { x, y, width, height, covers } = hall.report.window
  const text = `${width}×${height}`
  if (!covers) return line('window', 'wrong', { is: 'window-part', text })
  if (told === null || told.displays.length === 0)
    return line('window', 'right', { is: 'window-covers', text })
  const display = told.displays.find(({ id }) => id === told.places.audience)
  if (display === undefined)
    return told.managed
      ? line('window', 'wrong', { is: 'window-ordinary', text })
      : line('window', 'right', { is: 'window-covers', text })
  const names = [displayName(display)]
  const isAs = (px: number, size: number) =>
    Math.abs(px - size * display.scale) <= ROUNDING * Math.max(1, display.scale)
  const { bounds } = display
  // Where its page begins, not where it should: two displays may be of one size.
  const begins =
    x >= bounds.x - ROUNDING &&
    x < bounds.x + bounds.width - ROUNDING &&
    y >= bounds.y - ROUNDING &&
    y < bounds.y + bounds.height - ROUNDING
  if (!begins || !isAs(width, bounds.width) || !isAs(height, bounds.height))
    return line('window', 'wrong', { is: 'window-elsewhere', text, names })
  const others = told.displays.some(({ id, mirrors }) => id !== display.id && mirrors === null)
  return display.internal && others
    ? line('window', 'watch', { is: 'window-internal', names })
    : line('window', 'right', { is: 'window-right', names })
}

/** Whether something else lies before the audience window: as far as the system tells, else as a person sees it. */
export function frontLine({ hall, host }: PreflightFacts, answers: Answers): Line {
  if (hall === null) return line('front', 'unknown', 'not-told')
  if (hall.windows === 0) return line('front', 'unknown', 'no-window')
  const machine = host?.facts.machine ?? null
  if (machine !== null && machine.hall !== null) {
    const { visible, minimized, onTop } = machine.hall
    if (!visible || minimized)
      return line('front', 'wrong', 'front-hidden', { remedy: 'open-audience' })
    return onTop ? line('front', 'right', 'front-top') : line('front', 'watch', 'front-not-top')
  }
  const asks = sightOf(hall.report?.window, null)
  const answer = answerTo(answers, 'front', asks)
  if (answer === 'good') return line('front', 'right', 'front-seen', { asks })
  if (answer === 'bad') return line('front', 'wrong', 'front-covered', { asks })
  return line('front', 'unknown', 'front-look', { asks })
}

/** Whether a person has seen the test picture on the hall's screen as it is now. */
export function testLine({ hall, session, displays }: PreflightFacts, answers: Answers): Line {
  if (hall === null || session === null) return line('test', 'unknown', 'not-told')
  const shows = hall.report?.screen === 'test'
  const asks = sightOf(hall.report?.window, displays?.places.audience ?? null)
  const hide = session.screen === 'test' ? ({ remedy: 'hide-test' } as const) : {}
  const show = session.begun ? {} : ({ remedy: 'show-test' } as const)
  const answer = hall.windows === 0 ? null : answerTo(answers, 'test', asks)
  if (answer === 'good') return line('test', 'right', 'test-good', hide)
  if (session.begun)
    return answer === 'bad'
      ? line('test', 'wrong', 'test-bad')
      : line('test', 'unknown', 'test-too-late')
  if (hall.windows === 0) return line('test', 'unknown', 'no-window')
  if (shows) return line('test', 'watch', 'test-look', { asks, ...hide })
  if (answer === 'bad') return line('test', 'wrong', 'test-bad', show)
  // Seen, but on another display or in another size.
  const before = answers.test?.good === true
  return line('test', 'watch', before ? 'test-again' : 'test-unseen', show)
}

/** What a person has looked at: with another size, or on another display, it is another sight. */
const sightOf = (
  window: { readonly width: number; readonly height: number } | undefined,
  display: number | null,
): string => `${window?.width ?? 0}x${window?.height ?? 0} ${display ?? ''}`
