import type { z } from 'zod';
import type { leadInput, registerInput } from '../../shared/contract/desk/leads.ts';
import { makeIntake } from './intake.ts';

/** What a patrol writes down; every word of it is invented. */
export const makeLead = (changes: Partial<z.output<typeof leadInput>> = {}): z.output<typeof leadInput> => ({
  reporter: 'patrol',
  category: '02',
  urgency: 'orange',
  people: 3,
  alarmed: false,
  place: '测试路口的小卖部',
  words: '两家为漏水吵起来了，测试乙拿着扫把。',
  ...changes,
});

/** What is taken down when a lead becomes a dispute. */
export function makeRegistration(
  leadId: string,
  changes: Partial<z.output<typeof registerInput>> = {},
): z.output<typeof registerInput> {
  const { requestId: _r, mediatorId: _m, voice: _v, interpreter: _i, gapWay: _g, ...intake } = makeIntake();
  return { ...intake, leadId, ...changes };
}
