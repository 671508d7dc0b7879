import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { personErased } from '../../shared/facts/person.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { leadOf } from '../store/leads.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Destroys the key of a lead that was dealt with: place and words are gone for good, codes and times stay. Head only. */
export function eraseLead(
  core: Core,
  session: Session,
  leadId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found' | 'wrong-state'> {
  if (!may(session.roles, 'erase-person')) return refused('not-allowed');
  const answer = core.ledger.write<ReturnType<typeof eraseLead>>(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const lead = leadOf(tx, leadId);
    if (lead === undefined) return refused('not-found');
    if (lead.state === 'open' || lead.erased) return refused('wrong-state');
    core.keys.destroy(tx, lead.aboutId, at);
    append(personErased.of(lead.aboutId, { personId: lead.aboutId, reason: 'request' }));
    return granted({ done: true as const });
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}
