import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOTICE_VERSION, REMINDER_NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import en from '../../resources/locales/en/kiosk.json' with { type: 'json' };
import zh from '../../resources/locales/zh/kiosk.json' with { type: 'json' };

/** `section.key` → the text, for both levels of the file. */
const flat = (texts: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.entries(texts).flatMap(([section, keys]) =>
    Object.entries(keys).map(([key, text]) => ({ key: `${section}.${key}`, text })),
  );
const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('texts of the kiosk', () => {
  test('both languages say the same things', () => {
    expect(flat(en).map(({ key }) => key)).toEqual(flat(zh).map(({ key }) => key));
  });
  test.each(flat(zh))('$key is filled with the same values in both', ({ key, text }) => {
    const english = flat(en).find((one) => one.key === key)?.text ?? '';
    expect(holes(english)).toEqual(holes(text));
    expect(english.trim()).not.toBe('');
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test('another privacy notice is another version: what a citizen agreed to stays findable', () => {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([zh.notice, en.notice]))
    .digest('hex')
    .slice(0, 12);
  expect({ version: NOTICE_VERSION, fingerprint }).toEqual({ version: '2026-12', fingerprint: 'eab745c0de4c' });
});

test('other words for a reminder are another version, too', () => {
  const words = [zh, en].map(({ endorse: { remindNotice, agree, idKeep } }) => [remindNotice, agree, idKeep]);
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
  expect({ version: REMINDER_NOTICE_VERSION, fingerprint }).toEqual({
    version: '2026-12',
    fingerprint: '36d82177bc72',
  });
});
