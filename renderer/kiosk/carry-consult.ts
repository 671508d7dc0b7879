import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { ConsultErrand } from './consult.ts';
import type { Journey } from './journey-state.ts';
import type { Tap } from './taps.ts';

type Api = ContractRouterClient<typeof kioskContract>;

/** Carries what the consultation screens ask of the station while the citizen waits. */
export async function answerConsult(
  { consult, calculators }: Pick<Api, 'consult' | 'calculators'>,
  errand: ConsultErrand,
  { visit, language }: Pick<Journey, 'visit' | 'language'>,
  signal: AbortSignal,
) {
  switch (errand.kind) {
    case 'ask-person': {
      const { entryId, calculator, words } = errand;
      const asked = { requestId: visit, language, entryId, calculator, words };
      return { tap: 'issued', ticket: await consult.askPerson(asked, { signal }) } as const;
    }
    case 'print-answer':
      await consult.print({ id: errand.id, language }, { signal });
      return { tap: 'answer-printed', id: errand.id } as const;
    case 'work-out':
      return { tap: 'worked-out', worked: await calculators.workOut(errand.input, { signal }) } as const;
  }
}

/** Carries, beside the errands, whether an answer helped and a call for help: nothing waits for them. */
export function carryConsult(
  api: Pick<Api, 'consult' | 'alarms'>,
  before: Journey,
  now: Journey,
  act: (tap: Tap) => void,
  patienceMs: number,
): void {
  const { rated, lastRated, call, words } = now.consult;
  const inTime = () => ({ signal: AbortSignal.timeout(patienceMs) });
  const helpful = lastRated === null ? undefined : rated[lastRated];
  if (rated !== before.consult.rated && lastRated !== null && helpful !== undefined)
    void api.consult
      .feedback({ id: lastRated, language: now.language, helpful, words: words.trim() }, inTime())
      // One opinion less: nobody is asked twice for it.
      .catch(() => undefined);
  if (call === 'sending' && before.consult.call !== 'sending') {
    const answered = (heard: boolean) => act({ tap: 'consult-call-answered', visit: now.visit, heard });
    void api.alarms.raise({ cause: 'citizen', dangers: [] }, inTime()).then(
      () => answered(true),
      () => answered(false),
    );
  }
}
