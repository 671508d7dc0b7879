import type { Role } from '../domain/staff.ts';

/** What needs a role at the desk; all else is open to every signed-in member of staff. */
const NEEDS = {
  'serve-line': ['clerk', 'mediator', 'head'],
  'book-appointments': ['clerk', 'mediator', 'head'],
  'export-log': ['head'],
  sync: ['head'],
  'erase-person': ['head'],
  'see-all-disputes': ['head'],
  'set-others-duty': ['head'],
  'manage-staff': ['head'],
  'set-matching': ['head'],
  'see-language-gaps': ['head'],
  'manage-interpreters': ['head'],
  'declare-others-recusal': ['head'],
  'lift-recusal': ['head'],
  'see-figures': ['head'],
  'see-reminders': ['clerk', 'head'],
  'see-declarations': ['clerk', 'head'],
  'export-named-declarations': ['head'],
  'set-up-station': ['head'],
  'read-leads': ['mediator', 'head'],
  'register-lead': ['mediator', 'head'],
  'choose-carry-over': ['head'],
  'set-printer': ['head'],
  'set-board': ['head'],
  'edit-publicity': ['clerk', 'head'],
  'end-others-panic': ['head'],
  'see-unanswered': ['head'],
  'see-hazards': ['clerk', 'mediator', 'head'],
  'see-referrals': ['clerk', 'mediator', 'head'],
  'refer-dispute': ['head'],
  'close-referral': ['head'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof NEEDS;

export const may = (roles: readonly Role[], right: Right): boolean => NEEDS[right].some((role) => roles.includes(role));
