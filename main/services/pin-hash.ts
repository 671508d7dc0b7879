import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm) with the machine's pepper, so that a stolen database alone cannot be guessed at. */
export type HashCost = 'full' | 'demo';

/** `full`: 64 MiB, three passes. `demo`: the sign-ins are printed anyway, and set-up should be quick. */
const COSTS: Record<HashCost, { memoryCost: number; timeCost: number }> = {
  full: { memoryCost: 65_536, timeCost: 3 },
  demo: { memoryCost: 19_456, timeCost: 2 },
};

/** PHC string `$argon2id$…`. */
export const hashPin = (pin: string, pepper: Uint8Array, cost: HashCost = 'full'): Promise<string> =>
  hash(pin, { ...COSTS[cost], parallelism: 1, secret: pepper });

export const isPin = (hashed: string, pin: string, pepper: Uint8Array): Promise<boolean> =>
  verify(hashed, pin, { secret: pepper });
