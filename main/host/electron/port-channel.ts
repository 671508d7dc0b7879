/** The one channel between a preload and the station: a wish goes one way, a port comes the other. */
export const PORT_CHANNEL = 'beehive-port';
