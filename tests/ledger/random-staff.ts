import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import type { Session, Sessions } from '../../main/services/sessions.ts';
import { dismissStaff } from '../../main/services/staff-accounts.ts';
import { staffNumbered } from '../../main/store/staff.ts';
import {
  staffEnrolled,
  staffEnrolledAtFirst,
  staffPinSet,
  staffSignedIn,
  staffSignInAttempted,
} from '../../shared/facts/staff.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';

/** What may happen to the accounts of the staff, sensible or not. */
interface Hand {
  readonly core: Core;
  readonly sessions: Sessions;
  readonly head: Session;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

const record = (core: Core, draft: FactDraft) => core.ledger.write('system', ({ append }) => append(draft));

export const STAFF_STEPS: Readonly<Record<string, (at: Hand) => unknown>> = {
  'try-pin': ({ core, self, which }) =>
    record(
      core,
      staffSignInAttempted.of(self.staffId, { staffId: which < 5 ? self.staffId : null, terminal: `desk-${which}` }),
    ),
  'sign-in': ({ core, self, which }) =>
    record(core, staffSignedIn.of(self.staffId, { staffId: self.staffId, terminal: `desk-${which}` })),
  'sign-out': ({ sessions, self }) => sessions.end(sessions.start(self.staffId, self.roles, self.terminal).token),
  enrol: ({ core, which, who }) => {
    const [number, staffId] = [`70${who}${which}`, randomUUID()];
    if (staffNumbered(core.db, number) !== undefined) return;
    const hash = '$argon2id$not-a-real-one';
    record(
      core,
      (which % 2 === 0 ? staffEnrolledAtFirst : staffEnrolled).of(
        staffId,
        { staffId, number, roles: ['clerk'] },
        { self: { person: staffId, value: { name: '测试丙' } } },
      ),
    );
    record(core, staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } }));
  },
  dismiss: ({ core, head, which, who }) =>
    dismissStaff(core, head, staffNumbered(core.db, which < 3 ? `70${who}${which}` : '8002')?.staffId ?? randomUUID()),
};
