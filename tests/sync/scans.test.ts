import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_PIECE_BYTES, MOST_PIECES } from '../../shared/domain/scan.ts';
import { paperScanKept } from '../../shared/facts/paper-scan.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';
import { makeScan } from '../make/scans.ts';

const server = usePostgres();

test('the largest scan reaches the district whole, piece by piece and sealed', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  const [disputeId, scanId, person] = [randomUUID(), randomUUID(), randomUUID()];
  const bytes = Buffer.from(makeScan('image/jpeg', MOST_PIECE_BYTES).bytes).toString('base64');
  for (let piece = 1; piece <= MOST_PIECES; piece += 1)
    line.core.ledger.write('system', ({ append }) =>
      append(paperScanKept.of(scanId, { disputeId, scanId, piece }, { applicant: { person, value: { bytes } } })),
    );
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { parked: 0 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
  const held = await centre.rows<{ personal: string }>(
    `SELECT personal FROM beehive.fact WHERE type = 'paper.scan-kept.v1' ORDER BY seq`,
  );
  const told = line.facts().filter(({ type }) => type === paperScanKept.type);
  expect(held).toHaveLength(MOST_PIECES);
  expect(held.map(({ personal }) => personal)).toEqual(told.map(({ personal }) => personal));
  for (const { personal } of held) expect(personal).not.toContain(bytes.slice(0, 60));
});
