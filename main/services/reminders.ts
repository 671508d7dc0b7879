import type { ReminderLine } from '../../shared/contract/desk/reminders.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { reminderAsked, reminderMade } from '../../shared/facts/endorsement.ts';
import { personErased } from '../../shared/facts/person.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { isStale, REMINDER_STANDINGS, reminderStanding } from '../../shared/rules/endorsement-days.ts';
import type { Writing } from '../ledger/ledger.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { openReminders, type ReminderRow, reminderOf } from '../store/reminders.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

type Done = { done: true };
const DONE = granted({ done: true as const });

/** Who wants to be reminded: those to call now first. Phones stand in none of the lines. */
export function listReminders(core: Core, session: Session): Answer<ReminderLine[], 'not-allowed'> {
  if (!may(session.roles, 'see-reminders')) return refused('not-allowed');
  const today = dayOf(core.clock());
  const lines = openReminders(core.db).map(({ reminderId, dueDay, language, tries, triedAt }) => ({
    ...{ reminderId, dueDay, language, tries, triedAt },
    standing: reminderStanding(dueDay, today),
  }));
  return granted(REMINDER_STANDINGS.flatMap((standing) => lines.filter((line) => line.standing === standing)));
}

/** The phone to call; of an identity number only what tells two people apart. */
export function readReminder(
  core: Core,
  session: Session,
  reminderId: string,
): Answer<{ phone: string; idTail: string | null }, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-reminders')) return refused('not-allowed');
  const reminder = reminderOf(core.db, reminderId);
  const fact = reminder && factAt(core.db, reminder.askedSeq);
  const self = fact && openPart(core.db, core.keys, reminderAsked, fact, 'self');
  if (self === undefined || self === null) return refused('not-found');
  return granted({ phone: self.phone, idTail: self.idNumber?.slice(-4) ?? null });
}

/** Somebody was called. Reached: what the phone was kept for is done, so it is destroyed (个人信息保护法 47). */
export function makeReminder(
  core: Core,
  session: Session,
  reminderId: string,
  reached: boolean,
): Answer<Done, 'not-allowed' | 'not-found'> {
  return onOpenReminder(core, session, reminderId, (writing, reminder) => {
    writing.append(reminderMade.of(reminderId, { reminderId, reached }));
    if (reached) erase(core, writing, reminder, 'retention');
  });
}

/** They no longer want it. */
export const eraseReminder = (
  core: Core,
  session: Session,
  reminderId: string,
): Answer<Done, 'not-allowed' | 'not-found'> =>
  onOpenReminder(core, session, reminderId, (writing, reminder) => erase(core, writing, reminder, 'request'));

/** What nobody can be reminded of any more is erased by itself. Returns how many. */
export function eraseStaleReminders(core: Core): number {
  const today = dayOf(core.clock());
  const stale = openReminders(core.db).filter(({ dueDay }) => isStale(dueDay, today));
  if (stale.length === 0) return 0;
  core.ledger.write('system', (writing) => {
    for (const reminder of stale) erase(core, writing, reminder, 'retention');
  });
  core.db.pragma('wal_checkpoint(TRUNCATE)');
  return stale.length;
}

function onOpenReminder(
  core: Core,
  session: Session,
  reminderId: string,
  work: (writing: Writing, reminder: ReminderRow) => void,
): Answer<Done, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-reminders')) return refused('not-allowed');
  const answer = core.ledger.write<Answer<Done, 'not-found'>>(`staff/${session.staffId}`, (writing) => {
    const reminder = reminderOf(writing.tx, reminderId);
    if (reminder === undefined || reminder.erased === 1) return refused('not-found');
    work(writing, reminder);
    return DONE;
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

function erase(core: Core, { tx, at, append }: Writing, { personId }: ReminderRow, reason: 'request' | 'retention') {
  core.keys.destroy(tx, personId, at);
  append(personErased.of(personId, { personId, reason }));
}
