import { type Answer, refused } from '../../shared/domain/answer.ts';
import { personErased } from '../../shared/facts/person.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { everybodyIn } from '../store/parties.ts';
import { leadOfDispute } from '../store/leads.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/**
 * Destroys the keys of everybody in a closed dispute (个人信息保护法 47): names, phone, words, voices
 * and agreement can never be read again, here or at the district; times, codes and hashes stay.
 */
export function eraseDispute(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found' | 'not-yours' | 'wrong-state'> {
  if (!may(session.roles, 'erase-person')) return refused('not-allowed');
  const answer = stepDispute(core, session, disputeId, 'erase', ({ erased }, { tx, at, append }) => {
    if (erased) return 'wrong-state';
    // What a patrol wrote before it became a dispute is about the same people.
    const lead = leadOfDispute(tx, disputeId);
    for (const personId of [...everybodyIn(tx, disputeId), ...(lead?.erased === false ? [lead.aboutId] : [])]) {
      core.keys.destroy(tx, personId, at);
      append(personErased.of(personId, { personId, reason: 'request' }));
    }
    return undefined;
  });
  // The old pages of the write-ahead log still hold the wrapped keys until they are written back and cut off.
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}
