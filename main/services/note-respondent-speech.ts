import type { DialectId, MandarinLevel } from '../../shared/domain/dialect.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import { disputeRespondentSpeechNoted } from '../../shared/facts/dispute-matching.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Notes how the other party speaks (对方说什么话): from then on a mediator must have a language with both. */
export const noteRespondentSpeech = (
  core: Core,
  session: Session,
  disputeId: string,
  {
    home,
    dialects,
    mandarin,
  }: {
    readonly home: DivisionCode | null;
    readonly dialects: readonly DialectId[];
    readonly mandarin: MandarinLevel;
  },
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state' | 'unknown-division'> =>
  core.ledger.write<ReturnType<typeof noteRespondentSpeech>>(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = openableFor(tx, session, disputeId);
    if (!found.ok) return found;
    if (found.value.closedAt !== null) return refused('wrong-state');
    if (home !== null && core.gazetteer.division(home) === undefined) return refused('unknown-division');
    append(disputeRespondentSpeechNoted.of(disputeId, { disputeId, home, dialects: [...dialects], mandarin }));
    return granted({ done: true as const });
  });
