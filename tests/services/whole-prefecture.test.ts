import { expect, test } from 'vitest';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { makeIntake } from '../make/intake.ts';
import { makeSurfaces } from '../make/surfaces.ts';

/** Somebody from Bijie who cannot say which county: the kiosk takes the prefecture for the home. */
test('a home may be a whole prefecture, from the first search to the dispute that is opened', async () => {
  const { core, kiosk } = await makeSurfaces();
  const ask = kiosk();
  const [home] = await ask.places.search({ text: 'bijie' });
  if (home === undefined) throw new Error('nothing found');
  expect(home).toEqual({
    code: '520500',
    county: '',
    prefecture: '毕节市',
    province: '贵州省',
    english: { county: '', prefecture: 'Bijie', province: 'Guizhou' },
  });
  expect((await ask.places.counties({ prefecture: home.code })).at(-1)).toEqual(home);

  const spoken = await ask.places.dialects({ division: home.code });
  expect(spoken[0]?.id).toMatch(/^mandarin\.southwestern/);

  const wish = makeIntake({ home: home.code, dialects: spoken.slice(0, 1).map(({ id }) => id) });
  const offered = await ask.disputes.findMediators(wish);
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain('same-home');

  await ask.disputes.open(wish);
  const id = core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_at DESC').pluck().get() as string;
  expect(disputeOf(core.db, id)?.home).toBe('520500');
});

test.each(['529900', '429000', '520000'])('%s is no home', async (code) => {
  const { kiosk } = await makeSurfaces();
  const { home: _, ...wish } = makeIntake();
  await expect(kiosk().disputes.findMediators({ ...wish, home: code as never })).rejects.toMatchObject({
    code: 'unknown-division',
  });
});
