/** Names of the messages by which a page in Electron gets its port to the host. They carry nothing but the port. */

/** From the preload to the main process: the page asks for its port. */
export const PORT_REQUEST = 'rostrum:request-port'

/** From the main process to the preload, and from there to the page: here it is. */
export const PORT_HANDED_OVER = 'rostrum:port'
