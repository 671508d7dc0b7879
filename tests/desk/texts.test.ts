import { describe, expect, test } from 'vitest';
import enDesk from '../../resources/locales/en/desk.json' with { type: 'json' };
import zhDesk from '../../resources/locales/zh/desk.json' with { type: 'json' };
import { TIMELINE_TYPES, timelineKey } from '../../renderer/desk/disputes/file/timeline-types.ts';
import { MOVE_NAMES } from '../../shared/rules/dispute-moves.ts';
import { FACT_TYPES } from '../../shared/facts/registry.ts';

const at = (texts: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts);

describe.each([
  ['zh', zhDesk],
  ['en', enDesk],
])('%s', (_, texts) => {
  test.each(FACT_TYPES.filter(({ noun }) => noun === 'dispute').map(({ type }) => type))(
    '%s has a sentence in the timeline',
    (type) => {
      expect(TIMELINE_TYPES).toContain(type);
      expect(at(texts, timelineKey(type))).toEqual(expect.any(String));
    },
  );
  test.each(MOVE_NAMES)('the move %s has a name', (move) =>
    expect(at(texts, `move.${move}`)).toEqual(expect.any(String)),
  );
  test('so has a fact nobody thought of', () =>
    expect(at(texts, timelineKey('dispute.sung-about.v1'))).toEqual(expect.any(String)));
});
