/** Runs one call of a service, for whoever measures how long a tap takes. */
export type Timed = <T>(call: () => T) => T;
