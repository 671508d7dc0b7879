import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { Danger } from '../../shared/domain/danger.ts';
import type { Journey } from './journey-state.ts';
import type { Tap } from './taps.ts';

type Api = Pick<ContractRouterClient<typeof kioskContract>, 'alarms'>;

/**
 * Carries alarms to the station beside the errands of the visit: nothing waits for them, they wait for nothing.
 * Whether a desk was reached comes back, so that the screen never promises help nobody heard of.
 */
export function carryCalls(api: Api, before: Journey, now: Journey, act: (tap: Tap) => void, patienceMs: number): void {
  const { danger, call } = now.noticed;
  const raise = (cause: 'words' | 'citizen', dangers: readonly Danger[], tap: 'told-staff' | 'call-answered') => {
    const answered = (heard: boolean) => act({ tap, visit: now.visit, heard });
    void api.alarms.raise({ cause, dangers: [...dangers] }, { signal: AbortSignal.timeout(patienceMs) }).then(
      () => answered(true),
      () => answered(false),
    );
  };
  if (danger !== null && danger !== before.noticed.danger) raise('words', danger, 'told-staff');
  if (call === 'sending' && before.noticed.call !== 'sending') raise('citizen', danger ?? [], 'call-answered');
}
