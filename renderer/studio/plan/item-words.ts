/** The words for the kinds of timed items. */
export const ITEM_KEYS = {
  applause: 'items.applause',
  pause: 'items.pause',
  video: 'items.video',
  turn: 'items.turn',
} as const
