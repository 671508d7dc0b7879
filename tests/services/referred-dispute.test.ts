import { expect, test } from 'vitest';
import { draftReferral } from '../../main/services/draft-referral.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { makeCase } from '../make/case.ts';
import { makeReferral } from '../make/referrals.ts';
import { REFERRAL_TARGETS } from '../../shared/domain/dispute-course.ts';
import { PLATFORM_OF_TARGET } from '../../shared/rules/platform-of-target.ts';

test('a referred case names where it goes and shows what was written to them, until it comes back', async () => {
  const { core, id, head, move } = await makeCase('mediating', { intake: { category: '02' } });
  const file = () => {
    const opened = openDisputeFile(core, head, id);
    if (!opened.ok) throw new Error(opened.refusal);
    const { referredTo, referrals } = opened.value;
    return { referredTo, referrals: referrals.map(({ number, state, platform }) => [number, state, platform]) };
  };
  expect(file()).toEqual({ referredTo: null, referrals: [] });
  expect(move('refer', { target: 'market-supervision' }, head)).toMatchObject({ ok: true });
  expect(file()).toEqual({ referredTo: 'market-supervision', referrals: [] });
  const platform = PLATFORM_OF_TARGET['market-supervision'];
  draftReferral(core, head, makeReferral({ origin: { kind: 'dispute', id }, platform }), Math.random);
  expect(file()).toEqual({ referredTo: 'market-supervision', referrals: [['R0001', 'drafted', 'market']] });
  expect(move('referral-back', { satisfied: null }, head)).toMatchObject({ ok: true });
  expect(file()).toEqual({ referredTo: null, referrals: [['R0001', 'drafted', 'market']] });
});

test('every place a case can be referred to is a receiver of its own', () => {
  const receivers = REFERRAL_TARGETS.map((target) => PLATFORM_OF_TARGET[target]);
  expect(new Set(receivers).size).toBe(REFERRAL_TARGETS.length);
});
