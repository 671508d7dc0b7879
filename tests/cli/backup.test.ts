import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { initStation } from '../../main/cli/init.ts';
import { runStation } from '../make/served-station.ts';

const room = mkdtempSync(join(tmpdir(), 'beehive-backup-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('a backup is made, proved, refused where it must not go, and put back', async () => {
  const data = join(room, 'station');
  await initStation({ data, demo: true, code: '330304-001' });
  const made = await runStation(['backup', '--data', data, '--json']);
  expect(made.code).toBe(0);
  const { file, seq } = JSON.parse(made.out) as { file: string; seq: number };
  const drilled = await runStation(['restore-drill', '--data', data, '--json']);
  expect(JSON.parse(drilled.out)).toMatchObject({ ok: true, facts: seq, chain: 'ok', replay: 'equal' });

  const key = join(data, 'station.key');
  const restore = (to: string, from = file) =>
    runStation(['restore-backup', '--data', to, '--from', from, '--station-key', key]);
  expect(await restore(data)).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
  const damaged = join(room, 'damaged.sealed');
  writeFileSync(damaged, readFileSync(file).subarray(0, 3_000));
  expect(await restore(join(room, 'other'), damaged)).toMatchObject({
    code: 1,
    err: expect.stringContaining('of no use'),
  });
  expect(readdirSync(join(room, 'other'))).toEqual([]);
  expect(await restore(join(room, 'new'))).toMatchObject({ code: 0 });
  const verified = await runStation(['verify', '--data', join(room, 'new'), '--json']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, facts: seq });
}, 120_000);
