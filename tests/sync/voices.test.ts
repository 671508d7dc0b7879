import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { BATCH_BOUNDS, factBytes, nextFacts } from '../../main/sync/next-batch.ts';
import { MOST_VOICE_BYTES } from '../../shared/domain/voice.ts';
import { disputeVoiceRecorded } from '../../shared/facts/dispute-intake.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeVoice } from '../make/intake.ts';
import { makeLine, type TestLine } from '../make/line.ts';

const server = usePostgres();

const speak = (line: TestLine, bytes: number) =>
  line.core.ledger.write('kiosk', ({ append }) => {
    const disputeId = randomUUID();
    const audio = Buffer.from(makeVoice(bytes).bytes).toString('base64');
    append(
      disputeVoiceRecorded.of(
        disputeId,
        { disputeId, voiceId: randomUUID(), seconds: 180, bytes, mime: 'audio/webm;codecs=opus' },
        { applicant: { person: randomUUID(), value: { audio } } },
      ),
    );
  });

test('three minutes of speech, and the longest recording there may be, reach the district whole', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  for (const bytes of [360_000, MOST_VOICE_BYTES]) speak(line, bytes);
  line.grow(3);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 6, parked: 0 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
  const held = await centre.rows<{ size: number; hash: string }>(
    `SELECT octet_length(personal) AS size, encode(hash, 'hex') AS hash FROM beehive.fact
     WHERE type = 'dispute.voice-recorded.v1' ORDER BY seq`,
  );
  const sent = line.facts().filter(({ type }) => type === 'dispute.voice-recorded.v1');
  expect(held.map(({ hash }) => hash)).toEqual(sent.map(({ hash }) => hash));
  expect(held.map(({ size }) => size)).toEqual(sent.map(({ personal }) => Buffer.byteLength(personal ?? '')));
  expect(held[0]?.size).toBeGreaterThan(600_000);
});

test('a morning of recordings goes in batches that keep to their bytes, each fact once', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  for (let count = 0; count < 9; count += 1) speak(line, MOST_VOICE_BYTES);
  line.grow(40);
  let after = 0;
  const sizes: number[] = [];
  for (;;) {
    const batch = nextFacts(line.core.db, after, BATCH_BOUNDS);
    if (batch.length === 0) break;
    expect(batch.map(({ seq }) => seq)).toEqual(batch.map((_, at) => after + at + 1));
    expect(batch.reduce((sum, fact) => sum + factBytes(fact), 0)).toBeLessThanOrEqual(BATCH_BOUNDS.bytes);
    sizes.push(batch.length);
    after += batch.length;
  }
  expect(after).toBe(50);
  expect(sizes.length).toBeGreaterThan(1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 50, parked: 0 } });
});
