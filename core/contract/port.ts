/** Names of the messages between a page in Electron and the main process. They carry nothing but the port. */

/** From the preload to the main process: the page asks for its port. */
export const PORT_REQUEST = 'rostrum:request-port'

/** From the main process to the preload, and from there to the page: here it is. */
export const PORT_HANDED_OVER = 'rostrum:port'

/** From the preload to the main process: the page is alive. Sent by the audience page alone, `BEAT_EVERY` ms apart. */
export const PAGE_BEAT = 'rostrum:beat'

/** Between two beats of a page, ms. */
export const BEAT_EVERY = 200
