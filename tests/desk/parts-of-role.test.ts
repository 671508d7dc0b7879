import { expect, test } from 'vitest';
import { partsFor } from '../../renderer/desk/parts-of-role.ts';

test.each([
  { roles: ['clerk'], parts: ['leads', 'library', 'mediators'] },
  { roles: ['mediator'], parts: ['disputes', 'leads', 'library', 'mediators'] },
  { roles: ['head'], parts: ['disputes', 'leads', 'library', 'mediators', 'head'] },
  { roles: ['clerk', 'mediator'], parts: ['disputes', 'leads', 'library', 'mediators'] },
  { roles: ['clerk'], parts: ['mediators'] },
  { roles: ['mediator'], parts: ['disputes', 'mediators'] },
  { roles: ['head'], parts: ['disputes', 'mediators', 'head'] },
  { roles: ['community-police'], parts: ['disputes'] },
  { roles: ['psychologist'], parts: ['disputes'] },
  { roles: ['clerk', 'mediator'], parts: ['disputes', 'mediators'] },
] as const)('$roles see $parts', ({ roles, parts }) => expect(partsFor(roles)).toEqual(parts));
