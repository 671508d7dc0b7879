import type { Role } from '../../shared/domain/staff.ts';

/** The parts of the desk beside the queue, and whose work they are. */
export const DESK_PARTS = [
  'disputes',
  'leads',
  'referrals',
  'declarations',
  'hazards',
  'library',
  'publicity',
  'mediators',
  'appointments',
  'reminders',
  'head',
] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

const FOR: Record<DeskPart, readonly Role[]> = {
  disputes: ['mediator', 'head', 'judicial-officer', 'community-police', 'psychologist'],
  leads: ['clerk', 'mediator', 'head'],
  referrals: ['clerk', 'mediator', 'head'],
  declarations: ['clerk', 'head'],
  hazards: ['clerk', 'mediator', 'head'],
  library: ['clerk', 'mediator', 'head'],
  publicity: ['clerk', 'head'],
  mediators: ['clerk', 'mediator', 'head'],
  appointments: ['clerk', 'mediator', 'head'],
  reminders: ['clerk', 'head'],
  head: ['head'],
};

export const partsFor = (roles: readonly Role[]): readonly DeskPart[] =>
  DESK_PARTS.filter((part) => FOR[part].some((role) => roles.includes(role)));
