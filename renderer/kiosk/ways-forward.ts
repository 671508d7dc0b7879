import type { Refusal } from '../../shared/contract/refusals.ts';

/**
 * What a citizen can do about a refusal. `again`: the same once more (the requestId makes it harmless);
 * `choose`: something else on this screen; `home`: nothing here, a member of staff helps.
 */
export type WayForward = 'again' | 'choose' | 'home';

const WAYS: Partial<Record<Refusal, WayForward>> = {
  unreachable: 'again',
  internal: 'again',
  'storage-full': 'again',
  'line-full': 'home',
  'too-many-tries': 'home',
};
export const wayForward = (refusal: Refusal): WayForward => WAYS[refusal] ?? 'choose';
