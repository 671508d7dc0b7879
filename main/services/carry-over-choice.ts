import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketCarryOverChosen } from '../../shared/facts/ticket-life.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { carriesOver } from '../store/carry-over.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** What becomes of unfinished tickets at midnight: the head's choice. */
export function showCarryOver(core: Core, session: Session): Answer<{ carry: boolean }, 'not-allowed'> {
  if (!may(session.roles, 'choose-carry-over')) return refused('not-allowed');
  return granted({ carry: carriesOver(core.db) });
}

export function chooseCarryOver(
  core: Core,
  session: Session,
  carry: boolean,
): Answer<{ carry: boolean }, 'not-allowed'> {
  if (!may(session.roles, 'choose-carry-over')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (carriesOver(tx) !== carry) append(ticketCarryOverChosen.of('carry-over', { carry }));
    return granted({ carry });
  });
}
