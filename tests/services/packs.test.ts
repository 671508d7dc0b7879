import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { listPublicity, putBackPiece, takeDownPiece } from '../../main/services/edit-publicity.ts';
import { listPacks } from '../../main/services/list-packs.ts';
import { publicityOnShow } from '../../main/services/publicity-on-show.ts';
import { readPackFile } from '../../main/services/read-pack.ts';
import { receivePack } from '../../main/services/receive-pack.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { MOST_PACK_BYTES, type PackEnvelope } from '../../shared/domain/content-pack.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { publicityPackPublished } from '../../shared/facts/publicity-pack.ts';
import { makeStation } from '../make/core.ts';
import {
  asPackFile,
  makeEnvelope,
  makePackFile,
  makePackPiece,
  PACK_ID,
  packIssuer,
  PIECE_ID,
  revocation,
  signText,
} from '../make/packs.ts';
import { asStaff } from '../make/people.ts';

async function packStation() {
  const station = await makeStation();
  const { core, host } = station;
  const issuer = packIssuer();
  host.settings.set('packKeys', issuer.key);
  const clerk = asStaff(
    core,
    openSessions(core, () => 1_000 * HOUR),
    '8001',
  );
  const receive = (file: Uint8Array) => receivePack(station.core, file);
  const take = (changes: object = {}) => receive(makePackFile(issuer, changes));
  const publish = (envelope: PackEnvelope) => {
    const { kind, subject, data } = publicityPackPublished.of(PACK_ID, envelope);
    core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: core.clock(), data }]);
  };
  const shown = () =>
    publicityOnShow(station.core, 'kiosk')
      .filter(({ origin }) => origin === 'pack')
      .map(({ title }) => title.zh);
  const states = () => {
    const listed = listPacks(station.core, clerk);
    return listed.ok ? listed.value.packs.map(({ state }) => state) : [];
  };
  return { ...station, core, issuer, clerk, receive, take, publish, shown, states };
}

const titled = (zh: string, pieceId = PIECE_ID) => ({
  pieces: [makePackPiece({ pieceId, title: { zh, en: 'x' } })],
});
const OTHER_PIECE = '7c2e2f6e-0d5b-4d2c-9a51-90b7b1f3a001';
const OTHER_PACK = '2f8e4f10-43f5-4c0b-8c77-1b2c3d4e5f60';

describe('a pack from a file', () => {
  test('is shown, after a restart and a replay too, and recorded once', async () => {
    const { reopen, take, shown, core } = await packStation();
    expect(take(titled('第一期'))).toMatchObject({ ok: true, value: { came: 'new' } });
    const { seq } = ledgerHead(core.db);
    expect(take(titled('第一期'))).toMatchObject({ ok: true, value: { came: 'known' } });
    expect(ledgerHead(core.db).seq).toBe(seq);
    expect(shown()).toEqual(['第一期']);
    const again = reopen();
    expect(checkReplay(again.db)).toBe('equal');
    expect(shown()).toEqual(['第一期']);
  });

  test('gives way to a higher version; a lower one that comes later is passed over', async () => {
    const { take, shown, states, core } = await packStation();
    take({ version: 2, ...titled('第二期') });
    take({ version: 5, ...titled('第五期') });
    const { seq } = ledgerHead(core.db);
    expect(take({ version: 3, ...titled('第三期') })).toMatchObject({ ok: true, value: { came: 'older' } });
    expect(ledgerHead(core.db).seq).toBe(seq);
    expect(shown()).toEqual(['第五期']);
    expect(states()).toEqual(['in-use', 'older']);
  });

  test('that is revoked shows nothing, and no older version brings it back', async () => {
    const { take, shown, states } = await packStation();
    take();
    expect(take(revocation(2))).toMatchObject({ ok: true, value: { came: 'new' } });
    expect(shown()).toEqual([]);
    expect(states()).toEqual(['revoked', 'older']);
    expect(take()).toMatchObject({ ok: true, value: { came: 'known' } });
    expect(shown()).toEqual([]);
  });

  test('never replaces another under the same number and version', async () => {
    const { take, shown, core } = await packStation();
    take(titled('第一个'));
    const { seq } = ledgerHead(core.db);
    expect(take(titled('冒名的'))).toEqual({ ok: false, refusal: 'contradicts' });
    expect(ledgerHead(core.db).seq).toBe(seq);
    expect(shown()).toEqual(['第一个']);
  });

  test('is not shown for a person’s number in it, and its other pieces are', async () => {
    const { take, shown } = await packStation();
    const [good] = titled('好的', OTHER_PIECE).pieces;
    take({ pieces: [makePackPiece({ line: { zh: '打 138 0000 0009', en: 'x' } }), good] });
    expect(shown()).toEqual(['好的']);
  });
});

describe('a piece of a pack', () => {
  test('is taken down and put back at the station, across versions', async () => {
    const { core, clerk, take, shown } = await packStation();
    take({ pieces: [...titled('一').pieces, ...titled('二', OTHER_PIECE).pieces] });
    expect(takeDownPiece(core, clerk, PIECE_ID)).toMatchObject({ ok: true });
    expect(shown()).toEqual(['二']);
    take({ version: 2, ...titled('一，改过') });
    expect(shown()).toEqual([]);
    const listed = listPublicity(core, clerk);
    expect(listed.ok && listed.value.pieces.filter(({ origin }) => origin === 'pack')).toMatchObject([
      { pieceId: PIECE_ID, state: 'hidden', hidden: true },
    ]);
    putBackPiece(core, clerk, PIECE_ID);
    expect(shown()).toEqual(['一，改过']);
  });

  test('that two packs bring stands once', async () => {
    const { take, shown } = await packStation();
    take(titled('先来的'));
    take({ packId: OTHER_PACK, ...titled('后来的') });
    expect(shown()).toEqual(['先来的']);
  });
});

describe('keys', () => {
  test('a key that is trusted no more takes away what it signed, at once; trusted again it brings it back', async () => {
    const { host, issuer, take, shown, states } = await packStation();
    take();
    expect(shown()).toHaveLength(1);
    host.settings.set('packKeys', packIssuer().key);
    expect(shown()).toEqual([]);
    expect(states()).toEqual(['unknown-key']);
    host.settings.set('packKeys', `${packIssuer().key},${issuer.key}`);
    expect(shown()).toHaveLength(1);
  });

  test('what the district sent under a key nobody trusts yet counts from the day it is trusted', async () => {
    const { host, publish, shown, states, receive } = await packStation();
    const stranger = packIssuer();
    publish(makeEnvelope(stranger));
    expect(states()).toEqual(['unknown-key']);
    expect(receive(makePackFile(stranger))).toEqual({ ok: false, refusal: 'unknown-key' });
    host.settings.set('packKeys', stranger.key);
    expect(shown()).toHaveLength(1);
    expect(receive(makePackFile(stranger))).toMatchObject({ ok: true, value: { came: 'known' } });
  });

  test('without a trusted key nobody takes a number, revokes, or pushes out what is shown', async () => {
    const { publish, issuer, take, shown, states, core } = await packStation();
    const stranger = packIssuer();
    publish(makeEnvelope(stranger, { version: 1, ...titled('外人的') }));
    publish(makeEnvelope(stranger, { version: 1_000_000, revoked: true, pieces: [] }));
    publish({ ...makeEnvelope(issuer, titled('改过的')), signature: makeEnvelope(issuer).signature });
    publish(signText(issuer, '{"packId":1}'));
    expect(take(titled('真的'))).toMatchObject({ ok: true, value: { came: 'new' } });
    publish(makeEnvelope(issuer, titled('同一期的另一个')));
    expect(shown()).toEqual(['真的']);
    expect(states()).toEqual(['contradicts', 'in-use', 'unreadable', 'bad-signature', 'unknown-key', 'unknown-key']);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('the same pack by sync and by stick stands once in the list', async () => {
    const { publish, issuer, take, states } = await packStation();
    publish(makeEnvelope(issuer));
    expect(take()).toMatchObject({ ok: true, value: { came: 'known' } });
    publish(makeEnvelope(issuer));
    expect(states()).toEqual(['in-use']);
  });

  test('a signature made for anything else does not count', async () => {
    const { receive, issuer } = await packStation();
    const envelope = makeEnvelope(issuer);
    expect(receive(asPackFile({ ...envelope, payload: `${envelope.payload} ` }))).toEqual({
      ok: false,
      refusal: 'bad-signature',
    });
    expect(receive(asPackFile({ ...envelope, key: packIssuer().key }))).toEqual({
      ok: false,
      refusal: 'bad-signature',
    });
  });
});

describe('a hostile file is refused by name and changes nothing', () => {
  const deep = '['.repeat(120_000);
  test.each<{ what: string; file: (issuer: ReturnType<typeof packIssuer>) => Uint8Array; refusal: string }>([
    { what: 'nothing', file: () => new Uint8Array(), refusal: 'not-a-pack' },
    { what: 'no JSON', file: () => Buffer.from('hello'), refusal: 'not-a-pack' },
    { what: 'no UTF-8', file: () => Uint8Array.of(0xff, 0xfe, 0x00), refusal: 'not-a-pack' },
    { what: 'null', file: () => Buffer.from('null'), refusal: 'not-a-pack' },
    { what: 'cut', file: (issuer) => makePackFile(issuer).subarray(0, 400), refusal: 'not-a-pack' },
    {
      what: 'more than a pack',
      file: (issuer) => asPackFile({ ...makeEnvelope(issuer), more: 1 }),
      refusal: 'not-a-pack',
    },
    { what: 'deep', file: () => Buffer.from(deep), refusal: 'not-a-pack' },
    { what: 'deep and closed', file: () => Buffer.from(deep + ']'.repeat(120_000)), refusal: 'not-a-pack' },
    { what: 'deep within', file: (issuer) => asPackFile(signText(issuer, deep)), refusal: 'unreadable' },
    {
      what: 'deep and closed within',
      file: (issuer) => asPackFile(signText(issuer, `{"pieces":${deep}${']'.repeat(120_000)}}`)),
      refusal: 'unreadable',
    },
    { what: 'huge', file: () => Buffer.alloc(MOST_PACK_BYTES + 1, 0x20), refusal: 'too-big' },
    {
      what: 'one that poisons objects',
      file: (issuer) => asPackFile(signText(issuer, '{"__proto__":{"version":1}}')),
      refusal: 'unreadable',
    },
    { what: 'signed, and no pack', file: (issuer) => asPackFile(signText(issuer, '"x"')), refusal: 'unreadable' },
  ])('$what', async ({ file, refusal }) => {
    const { receive, issuer, core } = await packStation();
    const { seq } = ledgerHead(core.db);
    expect(receive(file(issuer))).toEqual({ ok: false, refusal });
    expect(ledgerHead(core.db).seq).toBe(seq);
  });

  test('every one of 500 flipped bits, wherever it is', async () => {
    const { receive, issuer, core } = await packStation();
    const file = makePackFile(issuer);
    const { seq } = ledgerHead(core.db);
    const accepted: number[] = [];
    for (let nth = 0; nth < 500; nth++) {
      const at = Math.floor((nth * file.length * 8) / 500) + (nth % 7);
      const flipped = Buffer.from(file);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      if (receive(flipped).ok) accepted.push(at);
    }
    expect(accepted).toEqual([]);
    expect(ledgerHead(core.db).seq).toBe(seq);
    expect(readPackFile(file)).toMatchObject({ ok: true });
  });
});

test('the list of packs is for those who edit what is shown', async () => {
  const { core } = await packStation();
  const mediator = asStaff(
    core,
    openSessions(core, () => HOUR),
    '7001',
  );
  expect(listPacks(core, mediator)).toEqual({ ok: false, refusal: 'not-allowed' });
});
