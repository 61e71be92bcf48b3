/** What the prompter does of the actions that keys, clickers, pedals and gamepads can ask for: all of them. */
import type { Ease } from '#renderer/ui/hands/ease.ts'
import type { HandlersOf } from '#renderer/ui/hands/use-hands.ts'
import type { Controls } from './controls.ts'

/** What is the page's own. */
export interface PageHands {
  readonly toggleKeys: () => void
  readonly toggleLook: () => void
  readonly toggleCard: () => void
  readonly toggleTextOnly: () => void
  readonly mark: () => void
  /** Whether the text is shown page by page. */
  readonly inPages: () => boolean
  /** Closes what is open; false where nothing was. */
  readonly close: () => boolean
}

/** The handlers of the page. */
export function prompterHands(
  controls: Controls,
  ease: Ease,
  page: PageHands,
): HandlersOf<'prompter'> {
  const { hall } = controls
  const stepText = (direction: 1 | -1) =>
    page.inPages() ? controls.turnPage(direction) : controls.jumpParagraph(direction)
  return {
    ...ease,
    'play-pause': controls.togglePlay,
    play: controls.play,
    pause: controls.pauseAsSet,
    'to-time': controls.pacing.toggleToTime,
    'pace-up': () => controls.stepPace(1),
    'pace-down': () => controls.stepPace(-1),
    'pace-up-fine': () => controls.stepPaceFinely(1),
    'pace-down-fine': () => controls.stepPaceFinely(-1),
    'next-paragraph': () => controls.jumpParagraph(1),
    'previous-paragraph': () => controls.jumpParagraph(-1),
    'next-section': () => controls.jumpSection(1),
    'previous-section': () => controls.jumpSection(-1),
    'next-page': () => controls.turnPage(1),
    'previous-page': () => controls.turnPage(-1),
    'nudge-forward': () => controls.nudge(1),
    'nudge-back': () => controls.nudge(-1),
    'undo-jump': controls.undoJump,
    restart: controls.restart,
    mark: page.mark,
    // The dispatcher has turned these into what the clicker is set to.
    'clicker-next': () => controls.jumpCue(1),
    'clicker-previous': () => controls.jumpCue(-1),
    'next-cue': () => controls.jumpCue(1),
    'previous-cue': () => controls.jumpCue(-1),
    'next-text': () => stepText(1),
    'previous-text': () => stepText(-1),
    'next-slide': () => hall.stepSlide(1),
    'previous-slide': () => hall.stepSlide(-1),
    rejoin: hall.rejoin,
    slides: () => hall.setScreen('slides'),
    black: () => hall.toggleScreen('black'),
    standby: () => hall.toggleScreen('standby'),
    freeze: () => hall.toggleScreen('freeze'),
    larger: () => controls.stepTextSize(1),
    smaller: () => controls.stepTextSize(-1),
    'full-screen': controls.toggleFullScreen,
    keys: page.toggleKeys,
    looks: page.toggleLook,
    'text-only': page.toggleTextOnly,
    accept: controls.accept,
    control: controls.toggleControl,
    card: page.toggleCard,
    // A clicker's end key sends it: it may stop the text and never starts it.
    escape: () => {
      if (!page.close() && controls.isPlaying()) controls.pauseAsSet()
    },
  }
}
