import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainFault } from '../../main/station/plain-fault.ts';

const SAID = '测试甲的电话是13800000001';

/** What was thrown by the real thing. */
function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  {
    what: 'a JSON text that does not parse',
    error: thrownBy(() => JSON.parse(`{"name":"${SAID}`)),
    name: 'SyntaxError',
  },
  { what: 'an argument of Node', error: thrownBy(() => Buffer.alloc(SAID as never)), name: 'TypeError' },
  { what: 'a file that is not there', error: thrownBy(() => process.chdir(`/${SAID}`)), name: 'Error' },
  {
    what: 'a shape that does not fit',
    error: thrownBy(() => z.strictObject({}).parse({ [SAID]: 1 })),
    name: 'ZodError',
  },
  {
    what: 'a value the district refuses',
    error: Object.assign(new Error(`value "${SAID}"`), { name: 'error' }),
    name: 'error',
  },
  { what: 'words on a line of their own', error: new SyntaxError(`x\n    at ${SAID}`), name: 'SyntaxError' },
  { what: 'no error at all', error: SAID, name: 'string' },
])('of $what the log keeps the kind and the place, not the words', ({ error, name }) => {
  const fault = plainFault(error);
  expect(fault.name).toBe(name);
  expect(JSON.stringify(fault)).not.toContain('测试甲');
  expect(JSON.stringify(fault)).not.toContain('13800000001');
});

test('of a defect of ours it keeps what went wrong and where', () => {
  const fault = plainFault(new Error('call 7 is about nothing'));
  expect(fault.message).toBe('call 7 is about nothing');
  expect(fault.at).toContain('plain-fault.test.ts');
  const missing = thrownBy(() => (undefined as unknown as { number: string }).number);
  expect(plainFault(missing).message).toMatch(/^Cannot read properties of undefined/);
});
