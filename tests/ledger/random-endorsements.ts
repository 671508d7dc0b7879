import { randomUUID } from 'node:crypto';
import { askReminder } from '../../main/services/ask-reminder.ts';
import type { Core } from '../../main/services/core.ts';
import { eraseReminder, makeReminder } from '../../main/services/reminders.ts';
import type { Session } from '../../main/services/sessions.ts';
import { takeEndorsementTicket } from '../../main/services/take-endorsement-ticket.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { TestClock } from '../make/core.ts';

/** What may happen at the counter for endorsements (签注), sensible or not. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly head: Session;
  readonly who: number;
  readonly which: number;
}

const reminderOf = (core: Core, which: number): string | undefined => {
  const open = core.db
    .prepare('SELECT reminder_id FROM reminder WHERE erased = 0 ORDER BY 1')
    .pluck()
    .all() as string[];
  return open[which % Math.max(1, open.length)];
};

export const ENDORSEMENT_STEPS = {
  endorse: ({ core, clock, who, which }: Hand) =>
    takeEndorsementTicket(core, {
      ...(which % 2 === 0
        ? { endorsement: 'travel', answers: { place: 'hong-kong-macau', purpose: 'individual' }, dueDay: null }
        : { endorsement: 'residence', answers: { card: 'have', due: 'in-time' }, dueDay: dayOf(clock()) }),
      requestId: randomUUID(),
      language: who % 2 === 0 ? 'zh' : 'en',
    }),
  reminder: ({ core, clock, head, who, which }: Hand) => {
    const reminder = reminderOf(core, who);
    if (reminder !== undefined && which > 3) return makeReminder(core, head, reminder, which === 5);
    if (reminder !== undefined && which === 3) return eraseReminder(core, head, reminder);
    return askReminder(core, {
      ...{ requestId: randomUUID(), language: 'zh', dueDay: dayOf(clock()), phone: '13800000001' },
      ...{ idNumber: null, consent: { noticeVersion: '2026-12', agreed: true } },
    });
  },
};
