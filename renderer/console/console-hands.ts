/** What the console does of the actions that keys, clickers, pedals and gamepads can ask for. The rest it passes on. */
import type { Ease } from '#renderer/ui/hands/ease.ts'
import type { HandlersOf } from '#renderer/ui/hands/use-hands.ts'
import type { Actions } from './actions.ts'

/** What is the page's own. */
export interface PageHands {
  readonly toggleKeys: () => void
  readonly swapDisplays: () => void
  readonly toggleControl: () => void
  readonly toggleCard: () => void
  readonly mark: () => void
  /** Tells the speaker the first, second … of the messages that are always needed. */
  readonly tell: (index: number) => void
  /** Closes what is open; false where nothing was. */
  readonly close: () => boolean
}

/** The handlers of the page. */
export function consoleHands(actions: Actions, ease: Ease, page: PageHands): HandlersOf<'console'> {
  return {
    ...ease,
    'play-pause': actions.togglePlaying,
    play: actions.play,
    pause: actions.pauseAsSet,
    'to-time': actions.pacing.toggleToTime,
    'pace-up': () => actions.stepPace(1),
    'pace-down': () => actions.stepPace(-1),
    'pace-up-fine': () => actions.stepPaceFinely(1),
    'pace-down-fine': () => actions.stepPaceFinely(-1),
    'undo-jump': actions.undo,
    // The dispatcher has turned these into what the clicker is set to.
    'clicker-next': () => actions.jumpCue(1),
    'clicker-previous': () => actions.jumpCue(-1),
    'next-cue': () => actions.jumpCue(1),
    'previous-cue': () => actions.jumpCue(-1),
    'next-slide': () => actions.stepSlide(1),
    'previous-slide': () => actions.stepSlide(-1),
    'next-section': () => actions.jumpSection(1),
    'previous-section': () => actions.jumpSection(-1),
    rejoin: actions.rejoin,
    slides: () => actions.setScreen('slides'),
    black: () => actions.toggleScreen('black'),
    standby: () => actions.toggleScreen('standby'),
    freeze: () => actions.toggleScreen('freeze'),
    mark: page.mark,
    keys: page.toggleKeys,
    'swap-displays': page.swapDisplays,
    'message-1': () => page.tell(0),
    'message-2': () => page.tell(1),
    'message-3': () => page.tell(2),
    'message-4': () => page.tell(3),
    'message-5': () => page.tell(4),
    control: page.toggleControl,
    card: page.toggleCard,
    // A clicker's end key sends it: it may stop the text and never starts it.
    escape: () => {
      if (!page.close()) actions.pauseAsSet()
    },
  }
}
