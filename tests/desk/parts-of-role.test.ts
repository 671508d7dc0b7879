import { expect, test } from 'vitest';
import { partsFor } from '../../renderer/desk/parts-of-role.ts';

test.each([
  {
    roles: ['clerk'],
    parts: [
      'leads',
      'referrals',
      'declarations',
      'hazards',
      'library',
      'publicity',
      'mediators',
      'appointments',
      'reminders',
    ],
  },
  { roles: ['mediator'], parts: ['disputes', 'leads', 'referrals', 'hazards', 'library', 'mediators', 'appointments'] },
  {
    roles: ['head'],
    parts: [
      ...[
        'disputes',
        'leads',
        'referrals',
        'declarations',
        'hazards',
        'library',
        'publicity',
        'mediators',
        'appointments',
      ],
      ...['reminders', 'head'],
    ],
  },
  {
    roles: ['clerk', 'mediator'],
    parts: [
      ...[
        'disputes',
        'leads',
        'referrals',
        'declarations',
        'hazards',
        'library',
        'publicity',
        'mediators',
        'appointments',
      ],
      'reminders',
    ],
  },
  { roles: ['community-police'], parts: ['disputes'] },
  { roles: ['psychologist'], parts: ['disputes'] },
] as const)('$roles see $parts', ({ roles, parts }) => expect(partsFor(roles)).toEqual(parts));
