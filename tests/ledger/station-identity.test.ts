import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataKeys } from '../../main/ledger/data-keys.ts';
import { ed25519Public, sealLetter, x25519Public } from '../../main/ledger/letter.ts';

const identityOf = (fill: number) => dataKeys(new Uint8Array(32).fill(fill), () => '').identity;
const mine = identityOf(1);
const other = identityOf(2);
const raw = (text: string) => Buffer.from(text, 'base64');

describe('who a station is follows from its station key', () => {
  it('the same key offers the same keys, another key others', () => {
    expect(identityOf(1).offered).toEqual(mine.offered);
    expect(other.offered.sealKey).not.toBe(mine.offered.sealKey);
    expect(other.offered.signKey).not.toBe(mine.offered.signKey);
  });

  const letter = sealLetter(x25519Public(raw(mine.offered.sealKey)), 'test', 'place', Buffer.from('密'));
  it('what is sealed to it opens here alone, for that purpose and place alone', () => {
    expect(mine.open('test', 'place', letter).toString()).toBe('密');
    expect(() => other.open('test', 'place', letter)).toThrow();
    expect(() => mine.open('another', 'place', letter)).toThrow();
    expect(() => mine.open('test', 'elsewhere', letter)).toThrow();
    for (let at = 0; at < letter.length; at++) {
      const bent = Buffer.from(letter);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(() => mine.open('test', 'place', bent), `byte ${at}`).toThrow();
    }
  });

  it('what it signs is checked with the key it offers', () => {
    const said = Buffer.from('beehive test 1\nwords');
    const signature = mine.sign(said);
    expect(verify(null, said, ed25519Public(raw(mine.offered.signKey)), signature)).toBe(true);
    expect(verify(null, said, ed25519Public(raw(other.offered.signKey)), signature)).toBe(false);
  });
});
