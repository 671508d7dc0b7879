import type { DisputeLine } from '../../shared/contract/desk/disputes.ts';
import { asMillis } from '../../shared/domain/millis.ts';

/** An invented line of the dispute list. */
export const disputeLine = (n: number, over: Partial<DisputeLine> = {}): DisputeLine => ({
  disputeId: `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`,
  number: `C${String(n).padStart(3, '0')}`,
  openedAt: asMillis(n),
  category: '10',
  counterpart: 'employer',
  stage: 'registered',
  takenOn: false,
  urgency: 'green',
  nextLimit: null,
  home: { zh: '德江县', en: 'Dejiang County' },
  dialects: [],
  ticketState: 'waiting',
  belongs: 'mine',
  mediatorName: null,
  risk: null,
  dangers: [],
  ...over,
});
