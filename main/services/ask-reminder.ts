import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { idNumberAsOf } from '../../shared/domain/id-number.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { reminderAsked } from '../../shared/facts/endorsement.ts';
import { nextDue } from '../../shared/rules/endorsement-days.ts';
import { reminderOfRequest } from '../store/reminders.ts';
import type { Core } from './core.ts';

export interface ReminderWish {
  readonly requestId: string;
  readonly language: Language;
  /** The day that stands in the permit now. */
  readonly dueDay: StationDay;
  readonly phone: string;
  readonly idNumber: string | null;
  readonly consent: { readonly noticeVersion: string; readonly agreed: boolean };
}

/** Keeps a phone to remind somebody by, if they agree (个人信息保护法 13, 14), sealed and for that alone. */
export function askReminder(
  core: Core,
  { requestId, language, dueDay, phone, idNumber, consent }: ReminderWish,
): Answer<{ done: true }, 'no-consent' | 'wrong-id-number' | 'bad-day'> {
  if (!consent.agreed) return refused('no-consent');
  return core.ledger.write('kiosk', ({ tx, at, append }) => {
    if (reminderOfRequest(tx, requestId) !== undefined) return granted({ done: true as const });
    const today = dayOf(at);
    const next = nextDue(dueDay, today);
    if (next === null) return refused('bad-day');
    const number = idNumber === null ? undefined : idNumberAsOf(today).safeParse(idNumber);
    if (number?.success === false) return refused('wrong-id-number');
    const reminderId = core.newId();
    const personId = core.newId();
    append(
      reminderAsked.of(
        reminderId,
        { reminderId, personId, requestId, dueDay: next, language, noticeVersion: consent.noticeVersion },
        { self: { person: personId, value: { phone, idNumber: number?.data ?? null } } },
      ),
    );
    return granted({ done: true as const });
  });
}
